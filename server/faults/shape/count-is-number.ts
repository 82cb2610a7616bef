import { withCollection } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/count-is-number": {
    title: "Collections have their number of items as text",
    who: "A mock whose query layer gives numbers as text",
    apply: (honest) =>
      withCollection(honest, (body) => ({
        "@odata.count": String(Array.isArray(body["value"]) ? body["value"].length : 0),
        ...body,
      })),
  },
};
