import { withItems } from "../behaviour/with-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items have links for their navigation properties",
  allowedBy: "OData JSON: control information and annotations may stand in every answer",
  apply: (honest) =>
    withItems(honest, (item, { request }) => ({
      ...item,
      ...Object.fromEntries(
        ["subject", "task"].flatMap((name) => [
          [`${name}@odata.associationLink`, `${request.root}/results('1')/${name}/$ref`],
          [`${name}@odata.navigationLink`, `${request.root}/results('1')/${name}`],
        ]),
      ),
    })),
};
