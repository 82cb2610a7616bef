import { capitalized } from "../../../behaviour/capitalized.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The members of an item start with a capital",
  who: "A .NET mock whose serializer keeps the names of its properties",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      Object.fromEntries(
        Object.entries(item).map(([name, value]) => [name === "id" ? name : capitalized(name), value]),
      ),
    ),
};
