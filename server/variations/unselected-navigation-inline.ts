import { withoutOptions } from "../behaviour/without-options.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "subject and task come although they were not selected",
  allowedBy: "OData: a service may send more than was selected",
  apply: (honest) => ({
    ...honest,
    membersOf: (entity, type, ex) => {
      const members = honest.membersOf(entity, type, ex);
      const always = honest.membersOf(entity, type, withoutOptions(ex, "select")).inline;
      return { ...members, inline: [...new Set([...members.inline, ...always])] };
    },
  }),
};
