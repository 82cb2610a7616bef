import { withStoredInstants } from "../behaviour/with-stored-instants.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps have no fraction of a second, in the store neither",
  allowedBy: "OData ABNF: the fraction of a second is optional",
  apply: (honest) => withStoredInstants(honest, (text) => text.replace(/\.\d+/, "")),
};
