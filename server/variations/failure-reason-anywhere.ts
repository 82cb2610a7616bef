import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Completed items have a failureReason, failed ones have none",
  allowedBy: "That failureReason goes with a failure is not documented",
  apply: (honest) =>
    withStoredItems(honest, (item) => {
      const { processingStatus } = item.values;
      if (processingStatus === "failed") return { ...item, values: { ...item.values, failureReason: null } };
      if (processingStatus !== "completed") return item;
      return { ...item, values: { ...item.values, failureReason: "None that we know of" } };
    }),
};
