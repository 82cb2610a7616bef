import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "An expanded subject shows its id alone",
  allowedBy: "Every documented example shows only the id of a subject",
  group: "expanded-subject",
  apply: (honest) => ({
    ...honest,
    navigationJson: (entity, name, members, type, ex) =>
      honest.navigationJson(entity, name, name === "subject" && members.includes("*") ? ["id"] : members, type, ex),
  }),
};
