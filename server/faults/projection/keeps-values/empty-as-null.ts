import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected text that is empty is null",
  who: "A mock on a database that knows no empty strings",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === "" ? null : value])),
    ),
};
