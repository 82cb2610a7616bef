import { withWholeItems } from "../behaviour/with-whole-items.ts";
import { without } from "../behaviour/without.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "processingInfo is not among the members",
  allowedBy: "It is on none of the documented examples",
  apply: (honest) => withWholeItems(honest, (item) => without(item, "processingInfo")),
};
