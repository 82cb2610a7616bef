import { changeLinked } from "../behaviour/change-linked.ts";
import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "No task has arguments",
  allowedBy: "Metadata: a collection may be empty; the documented examples show it so",
  apply: (honest) =>
    withStoredItems(honest, (item) =>
      changeLinked(item, (linked, name) =>
        name === "task" ? { ...linked, values: { ...linked.values, arguments: [] } } : linked,
      ),
    ),
};
