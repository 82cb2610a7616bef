import { without } from "../../behaviour/change-json.ts";
import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/etags-given": {
    title: "Items have no entity tags",
    who: "A mock author who took tags for the headers of a cache",
    apply: (honest) => withItems(honest, (item) => without(item, "@odata.etag")),
  },
};
