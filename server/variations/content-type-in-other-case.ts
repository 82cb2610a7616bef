import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Content-Type is in other letter case, with spaces and quoted parameters",
  allowedBy: "RFC 9110, Media Type: type, subtype and parameter names are case-insensitive",
  group: "content-type",
  apply: (honest) => ({
    ...honest,
    successHeaders: (ex) => ({
      ...honest.successHeaders(ex),
      "Content-Type": `Application/JSON ; OData.Metadata="${ex.metadata}" ; Charset="UTF-8"`,
    }),
  }),
};
