import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { VariationDefinition } from "../variation.ts";

const [first, last] = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z"];

export const variation: VariationDefinition = {
  title: "Timestamps are at the ends of the calendar",
  allowedBy: "Edm.DateTimeOffset: from the year 1 to 9999",
  apply: (honest) =>
    withStoredItems(honest, (item) => {
      const { id, startedDateTime, completedDateTime } = item.values;
      if (typeof id !== "string" || startedDateTime === null || completedDateTime === null) return item;
      if (/[02468]-/.test(id)) return { ...item, values: { ...item.values, startedDateTime: first } };
      return { ...item, values: { ...item.values, completedDateTime: last } };
    }),
};
