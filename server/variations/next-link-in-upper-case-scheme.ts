import { withNextLink } from "../behaviour/with-next-link.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Next links have their scheme in upper case",
  allowedBy: "RFC 3986: schemes are case-insensitive",
  group: "next-link-root",
  apply: (honest) => withNextLink(honest, (link) => link.replace(/^https?:/, (scheme) => scheme.toUpperCase())),
};
