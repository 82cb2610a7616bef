import type { Entity } from "./entity.ts";

export interface RunFacts {
  readonly id: string;
  readonly executionType?: string;
  readonly userResults: readonly Entity[];
}

/** A run over some userProcessingResults; its times and counts follow from them. */
export function makeRun({ id, executionType = "scheduled", userResults }: RunFacts): Entity {
  const first = userResults[0]?.values ?? {};
  const done = userResults.filter(({ values }) => values["processingStatus"] === "completed").length;
  const results = userResults.flatMap(({ links }) => links["taskProcessingResults"] ?? []);
  return {
    values: {
      id,
      scheduledDateTime: first["scheduledDateTime"] ?? "2024-01-01T00:00:00Z",
      startedDateTime: first["startedDateTime"] ?? null,
      completedDateTime: first["completedDateTime"] ?? null,
      lastUpdatedDateTime: first["completedDateTime"] ?? first["startedDateTime"] ?? null,
      processingStatus: first["processingStatus"] ?? "completed",
      workflowExecutionType: executionType,
      totalUsersCount: userResults.length,
      successfulUsersCount: done,
      failedUsersCount: userResults.length - done,
      totalTasksCount: sumOf(userResults, "totalTasksCount"),
      failedTasksCount: sumOf(userResults, "failedTasksCount"),
      totalUnprocessedTasksCount: sumOf(userResults, "totalUnprocessedTasksCount"),
    },
    links: { userProcessingResults: userResults, taskProcessingResults: results },
  };
}

function sumOf(entities: readonly Entity[], member: string): number {
  return entities.reduce((sum, { values }) => sum + Number(values[member]), 0);
}
