import { documentedWorkflows } from "./documented.ts";
import { type Entity, generatedId } from "./entity.ts";
import { makeTask } from "./make-entities.ts";
import { executionConditions, makeWorkflow } from "./make-workflow.ts";
import { richWorkflows } from "./rich.ts";
import { taskDefinitions, taskExtensions } from "./task-definitions.ts";

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

/** The workflows that one can begin with. */
function workflowTemplates(): readonly Entity[] {
  return [
    template(0, "joiner", "Onboard pre-hire employee", "Tasks before the first day", "employeeHireDate", -7),
    template(1, "leaver", "Offboard an employee", null, "employeeLeaveDateTime", 7),
    template(2, "mover", "Change of the department", "Tasks when somebody moves", "employeeHireDate", 0),
  ];
}

function template(
  index: number,
  category: string,
  displayName: string,
  description: string | null,
  attribute: string,
  offset: number,
): Entity {
  const id = index === 0 ? "77179007-8114-41b5-922e-2e22109df41f" : generatedId(20, index);
  const task = makeTask({
    id: generatedId(21, index),
    displayName: "Send Welcome Email",
    description: null,
    category: "joiner",
    taskDefinitionId: "70b29d51-b59a-4773-9280-8841dfd3f2ea",
    executionSequence: 1,
  });
  return {
    values: {
      id,
      category,
      displayName,
      description,
      executionConditions: executionConditions("department eq 'Marketing'", attribute, offset),
    },
    links: { tasks: [task] },
  };
}
