import { withCollection } from "../../../behaviour/with-collection.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context stands in @context",
  who: "A library for OData 4.01 that was never told that the request asked for less",
  apply: (honest) =>
    withCollection(honest, (body) => ({ "@context": body["@odata.context"], ...without(body, "@odata.context") })),
};
