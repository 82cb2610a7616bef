import type { Entity } from "./entity.ts";

/** An earlier or the present version of a workflow: the workflow as it was, under its number. */
export function makeVersion(versionNumber: number, workflow: Entity, tasks: readonly Entity[]): Entity {
  const { category, createdDateTime, description, displayName, executionConditions } = workflow.values;
  const { isEnabled, isSchedulingEnabled, lastModifiedDateTime } = workflow.values;
  return {
    values: {
      versionNumber,
      category: category ?? "joiner",
      createdDateTime: createdDateTime ?? null,
      description: description ?? null,
      displayName: displayName ?? "",
      executionConditions: executionConditions ?? null,
      isEnabled: isEnabled ?? true,
      isSchedulingEnabled: isSchedulingEnabled ?? false,
      lastModifiedDateTime: lastModifiedDateTime ?? null,
    },
    links: { tasks },
  };
}
