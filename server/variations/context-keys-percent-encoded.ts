import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Hyphens of keys in the context are percent-encoded",
  allowedBy: "RFC 3986: an unreserved character and its percent-encoding are the same",
  apply: (honest) => ({
    ...honest,
    contextKey: (key) => honest.contextKey(key).replaceAll("-", "%2D"),
  }),
};
