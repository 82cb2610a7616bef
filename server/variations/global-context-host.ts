import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The context names the global service",
  allowedBy: "The host of a context URL is not specified",
  group: "context-root",
  apply: (honest) => ({
    ...honest,
    contextRoot: () => "https://graph.microsoft.com/v1.0",
  }),
};
