import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "JSON is indented",
  allowedBy: "JSON: whitespace between tokens means nothing",
  apply: (honest) => ({
    ...honest,
    serialize: (body, ex) => JSON.stringify(JSON.parse(honest.serialize(body, ex)), null, 4),
  }),
};
