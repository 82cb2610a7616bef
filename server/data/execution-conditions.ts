import type { StoredObject } from "./entity.ts";

/** When a workflow runs and for whom: some days before or after a date of the users whom the rule chooses. */
export function executionConditions(rule: string, attribute: string, offsetInDays: number): StoredObject {
  return {
    "@odata.type": "#microsoft.graph.identityGovernance.triggerAndScopeBasedConditions",
    scope: { "@odata.type": "#microsoft.graph.identityGovernance.ruleBasedSubjectSet", rule },
    trigger: {
      "@odata.type": "#microsoft.graph.identityGovernance.timeBasedAttributeTrigger",
      timeBasedAttribute: attribute,
      offsetInDays,
    },
  };
}
