import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Content-Type has no parameters",
  allowedBy: "The documented answer says application/json and nothing else",
  group: "content-type",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Content-Type": "application/json" }),
  }),
};
