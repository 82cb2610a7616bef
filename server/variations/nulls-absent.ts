import { withWholeItems } from "../behaviour/with-whole-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Members that are null are left out unless they are selected",
  allowedBy: "OData: the service chooses what stands in an answer without $select",
  apply: (honest) =>
    withWholeItems(honest, (item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))),
};
