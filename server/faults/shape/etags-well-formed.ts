import { withItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/etags-well-formed": {
    title: "Entity tags have no quotes",
    who: "A mock that sends the number of a row's version",
    apply: (honest) => withItems(honest, (item) => ({ ...item, "@odata.etag": `W/${Object.keys(item).length}` })),
  },
  "shape/etags-well-formed/number": {
    title: "Entity tags are numbers",
    who: "A mock that sends a column as it is",
    apply: (honest) => withItems(honest, (item) => ({ ...item, "@odata.etag": 17 })),
  },
};
