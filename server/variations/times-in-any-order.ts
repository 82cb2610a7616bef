import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items are completed before they are created",
  allowedBy: "That created, started and completed follow each other is shown, not stated",
  apply: (honest) =>
    withStoredItems(honest, (item) => {
      const { createdDateTime: created = null, completedDateTime: completed = null } = item.values;
      if (completed === null) return item;
      return { ...item, values: { ...item.values, createdDateTime: completed, completedDateTime: created } };
    }),
};
