import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Content-Type has the charset as its only parameter",
  allowedBy: "Parameters of Content-Type are not documented; only the media type counts",
  group: "content-type",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Content-Type": "application/json; charset=utf-8" }),
  }),
};
