import { withInlineSubject } from "../behaviour/with-inline-subject.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
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
};
