import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items that a filter has found have no createdDateTime",
  who: "A gateway that answers filters from a search index with fewer fields",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) => (ex.options.filter === undefined ? item : without(item, "createdDateTime"))),
};
