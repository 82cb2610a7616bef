import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Timestamps are written with +00:00",
  allowedBy: "OData ABNF: Z or an offset",
  apply: (honest) => ({
    ...honest,
    instantText: (stored) => honest.instantText(stored).replace(/Z$/, "+00:00"),
  }),
};
