import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "client-request-id is another than the one that was sent",
  allowedBy: "That a sent client-request-id comes back is not documented",
  apply: (honest) => ({
    ...honest,
    clientRequestId: (ex) => ex.requestId,
  }),
};
