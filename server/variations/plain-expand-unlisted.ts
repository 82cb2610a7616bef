import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The context lists an expanded property only when it has options of its own",
  allowedBy: "OData Protocol, Collection of Expanded Entities: so it is in version 4.0",
  group: "odata-version",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => {
      const { expand, ...options } = ex.options;
      const listed = expand?.filter(({ select }) => select !== undefined) ?? [];
      const wanted = listed.length === 0 ? options : { ...options, expand: listed };
      return honest.contextList(target, { ...ex, options: wanted });
    },
  }),
};
