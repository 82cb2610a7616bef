import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Ids of items are in base64",
  allowedBy: "Metadata: ids are strings; how they are made is the service's choice",
  group: "item-ids",
  apply: (honest) =>
    withStoredItems(honest, (item) => {
      const { id } = item.values;
      if (typeof id !== "string") return item;
      return { ...item, values: { ...item.values, id: Buffer.from(`~?>${id}`).toString("base64") } };
    }),
};
