import { withInlineSubject } from "../behaviour/with-inline-subject.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "A subject is of another type than user",
  allowedBy: "One documented example of a sibling names another type",
  group: "inline-subject",
  apply: (honest) =>
    withInlineSubject(honest, (subject) => ({
      "@odata.type": "#microsoft.graph.identityGovernance.workflowSubject",
      ...subject,
    })),
};
