import { withNextLink } from "../behaviour/with-next-link.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Next links are relative to the host",
  allowedBy: "OData JSON: a URL may be relative; 3 of 65 recorded next links are",
  group: "next-link-root",
  apply: (honest) => withNextLink(honest, (link) => link.replace(/^https?:\/\/[^/]+/, "")),
};
