import { isObject } from "../json.ts";
import { withExpanded, withInlineSubject } from "../behaviour/items.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "expanded-subject-id-only": {
    title: "An expanded subject shows its id alone",
    allowedBy: "Every documented example shows only the id of a subject",
    group: "expanded-subject",
    apply: (honest) => ({
      ...honest,
      navigationJson: (entity, name, members, type, ex) =>
        honest.navigationJson(entity, name, name === "subject" && members.includes("*") ? ["id"] : members, type, ex),
    }),
  },
  "expanded-subject-rich": {
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
  },
  "inline-subject-rich": {
    title: "A subject that nobody expanded has more members than its id",
    allowedBy: "OData: a service may send more than was asked for",
    group: "inline-subject",
    apply: (honest) =>
      withInlineSubject(honest, (subject) => ({
        ...subject,
        displayName: "Adele Vance",
        userPrincipalName: "AdeleV@contoso.com",
        mail: null,
        businessPhones: [],
      })),
  },
  "subject-of-another-type": {
    title: "A subject is of another type than user",
    allowedBy: "One documented example of a sibling names another type",
    group: "inline-subject",
    apply: (honest) =>
      withInlineSubject(honest, (subject) => ({
        "@odata.type": "#microsoft.graph.identityGovernance.workflowSubject",
        ...subject,
      })),
  },
};
