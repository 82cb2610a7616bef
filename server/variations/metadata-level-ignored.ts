import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Accept with odata.metadata=none changes nothing",
  allowedBy: "OData JSON levels are not documented for this API",
  apply: (honest) => ({
    ...honest,
    collectionBody: (parts, ex) => honest.collectionBody(parts, { ...ex, metadata: "minimal" }),
    entityBody: (context, json, ex) => honest.entityBody(context, json, { ...ex, metadata: "minimal" }),
    successHeaders: (ex) => honest.successHeaders({ ...ex, metadata: "minimal" }),
  }),
};
