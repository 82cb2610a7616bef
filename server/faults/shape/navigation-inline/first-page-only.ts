import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items on later pages have no task",
  who: "A mock that loads what belongs to an item for the page that it prepares, not for those that follow",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) => (ex.options.offset === undefined ? item : without(item, "task"))),
};
