import { withNextLink } from "../behaviour/with-next-link.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Next links are spelled in another case and percent-encoded, and have the keys in parentheses",
  allowedBy: "Graph: a next link is opaque; names are compared without case",
  apply: (honest) =>
    withNextLink(honest, (link) =>
      link
        .replace(/identityGovernance/i, "IdentityGovernance")
        .replace(
          /\/(workflows|runs|userProcessingResults)\/([^/?]+)/gi,
          (_, name: string, key: string) => `/${name.toUpperCase()}('${key.replaceAll(/'|%27/gi, "''")}')`,
        )
        .replaceAll(/([?&])\$/g, "$1%24")
        .replace("skiptoken", "SkipToken"),
    ),
};
