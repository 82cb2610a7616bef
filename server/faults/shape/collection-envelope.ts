import { withCollection } from "../../behaviour/with-collection.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The items stand in value.results",
  who: "An author who knows OData 2, where collections looked like this",
  apply: (honest) => withCollection(honest, (body) => ({ ...body, value: { results: body["value"] } })),
};
