import { documentedWorkflows } from "./documented.ts";
import { type Entity, generatedId } from "./entity.ts";
import { makeWorkflow } from "./make-workflow.ts";
import { richWorkflows } from "./rich.ts";
import { taskDefinitions, taskExtensions } from "./task-definitions.ts";
import { workflowTemplates } from "./workflow-templates.ts";

/** The tree below the singleton `identityGovernance`. `largeCollection` is the number of items of the rich data's large collection. */
export function dataSet(name: "documented" | "rich", largeCollection: number): Entity {
  const workflows = name === "documented" ? documentedWorkflows() : richWorkflows(largeCollection);
  const container: Entity = {
    values: { id: "lifecycleWorkflows" },
    links: {
      workflows,
      taskDefinitions: taskDefinitions(),
      workflowTemplates: workflowTemplates(),
      customTaskExtensions: taskExtensions(),
      settings: {
        values: {
          workflowScheduleIntervalInHours: 3,
          emailSettings: { senderDomain: "contoso.com", useCompanyBranding: true },
        },
        links: {},
      },
      deletedItems: { values: { id: "deletedItems" }, links: { workflows: [0, 1].map(deletedWorkflow) } },
    },
  };
  return { values: {}, links: { lifecycleWorkflows: container } };
}

function deletedWorkflow(index: number): Entity {
  return makeWorkflow({
    id: generatedId(22, index),
    displayName: "Offboarding of an earlier year",
    description: index === 0 ? null : "Replaced since",
    category: index === 0 ? "leaver" : "joiner",
    created: "2023-01-01T00:00:00Z",
    deleted: `2024-02-0${index + 1}T10:00:00Z`,
    version: 4,
    runs: [],
    userResults: [],
  });
}
