import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The context is relative to the host",
  allowedBy: "OData JSON: a context URL may be relative; 15 of 880 recorded ones are",
  group: "context-root",
  apply: (honest) => ({
    ...honest,
    contextRoot: (ex) => new URL(honest.contextRoot(ex)).pathname,
  }),
};
