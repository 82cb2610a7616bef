import { withItems } from "../behaviour/with-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items and what is nested in them have context URLs of their own",
  allowedBy: "OData JSON: control information and annotations may stand in every answer",
  apply: (honest) =>
    withItems(honest, (item, { request, operation }) => ({
      // The context of a single entity is that of the answer.
      ...(operation?.returns.collection === true
        ? { "@odata.context": `${request.root}/$metadata#results/$entity` }
        : {}),
      "subject@odata.context": `${request.root}/$metadata#results('1')/subject/$entity`,
      "task@odata.context": `${request.root}/$metadata#results('1')/task/$entity`,
      ...item,
    })),
};
