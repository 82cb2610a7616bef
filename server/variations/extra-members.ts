import { withCollection } from "../behaviour/with-collection.ts";
import { withItems } from "../behaviour/with-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Bodies and items have members and annotations that are not documented",
  allowedBy: "OData JSON: clients tolerate unknown members and annotations",
  apply: (honest) =>
    withCollection(
      withItems(honest, (item) => ({
        "@odata.type": "#microsoft.graph.identityGovernance.taskProcessingResult",
        "@odata.etag": 'W/"1"',
        ...item,
        workflowSubject: { "@odata.type": "#microsoft.graph.user", department: null },
      })),
      (body) => ({ ...body, "@microsoft.graph.tips": "Use $select to choose only the properties your app needs." }),
    ),
};
