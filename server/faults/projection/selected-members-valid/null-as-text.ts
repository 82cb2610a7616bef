import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected member that is null is the text null",
  who: "A gateway that puts values into a template",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === null ? "null" : value])),
    ),
};
