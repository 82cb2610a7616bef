import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "$top, $skip and $count work",
  allowedBy: "OData: these options have a meaning, documented here or not",
  group: "top",
  apply: (honest) => ({
    ...honest,
    limitsOf: ({ options: { top, skip, count } }) => ({
      top: top ?? Number.POSITIVE_INFINITY,
      skip: skip ?? 0,
      count: count ?? false,
    }),
  }),
};
