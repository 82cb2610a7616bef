import { withCollection } from "../../../behaviour/with-collection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last page has a next link that is null",
  who: "A serializer that writes nulls",
  apply: (honest) =>
    withCollection(honest, (body) => ("@odata.nextLink" in body ? body : { "@odata.nextLink": null, ...body })),
};
