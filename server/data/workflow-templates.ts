import { type Entity, generatedId } from "./entity.ts";
import { executionConditions } from "./make-workflow.ts";
import { makeTask } from "./make-result.ts";

/** The workflows that one can begin with. */
export function workflowTemplates(): readonly Entity[] {
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
