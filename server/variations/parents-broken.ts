import { withoutParents } from "../behaviour/without-parents.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The parent collections are answered 500",
  allowedBy: "The parent collections are other operations than the documented one",
  group: "parents",
  apply: (honest) => withoutParents(honest, 500, "generalException"),
};
