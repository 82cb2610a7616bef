import { withPages } from "../behaviour/with-pages.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Behind the last items comes an empty page",
  allowedBy: "Graph: a page may be empty, and the page before it has a next link",
  group: "empty-page",
  apply: (honest) =>
    withPages(honest, (page, items) => ({
      ...page,
      next: page.next ?? (page.items.length > 0 ? items.length : undefined),
    })),
};
