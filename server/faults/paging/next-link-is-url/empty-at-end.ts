import { withCollection } from "../../../behaviour/with-collection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last page has a next link that is empty",
  who: "A mock in Go whose struct has a string that is never absent",
  apply: (honest) =>
    withCollection(honest, (body) => ("@odata.nextLink" in body ? body : { "@odata.nextLink": "", ...body })),
};
