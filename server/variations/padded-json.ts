import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "There is whitespace before and after the JSON",
  allowedBy: "JSON: whitespace around a value means nothing",
  apply: (honest) => ({
    ...honest,
    serialize: (body, ex) => `\r\n\t ${honest.serialize(body, ex)} \n`,
  }),
};
