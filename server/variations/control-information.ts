import { withItems } from "../behaviour/with-items.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Items have all control information: types, ids, edit links",
  allowedBy: "OData JSON: control information and annotations may stand in every answer",
  apply: (honest) =>
    withItems(honest, (item) => ({
      "@odata.type": "#microsoft.graph.identityGovernance.taskProcessingResult",
      "@odata.id": "identityGovernance/lifecycleWorkflows/results('1')",
      "@odata.editLink": "identityGovernance/lifecycleWorkflows/results('1')",
      ...Object.fromEntries(
        Object.entries(item).flatMap(([name, value]) => [
          ...(name.endsWith("DateTime") ? [[`${name}@odata.type`, "#DateTimeOffset"] as const] : []),
          [name, value] as const,
        ]),
      ),
      "processingStatus@odata.type": "#microsoft.graph.identityGovernance.lifecycleWorkflowProcessingStatus",
      "failureReason@Core.Description": "Why it failed",
    })),
};
