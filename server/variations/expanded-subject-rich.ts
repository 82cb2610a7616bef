import { isObject } from "../behaviour/is-object.ts";
import { withExpanded } from "../behaviour/with-expanded.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "An expanded subject has many members and annotations",
  allowedBy: "A subject is a user, and a user has more members than the examples show",
  group: "expanded-subject",
  apply: (honest) =>
    withExpanded(honest, "subject", (subject, { options: { expand } }) =>
      isObject(subject) && expand?.some(({ navigation, select }) => navigation === "subject" && select === undefined)
        ? {
            "@odata.type": "#microsoft.graph.user",
            "@odata.id": "users('x')",
            ...subject,
            businessPhones: ["+1 425 555 0109"],
            accountEnabled: true,
            employeeHireDate: null,
            onPremisesExtensionAttributes: { extensionAttribute1: null },
          }
        : subject,
    ),
};
