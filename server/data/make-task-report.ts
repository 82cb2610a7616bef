import type { Entity } from "./entity.ts";

/** What became of one task in a run: its results, and counts that follow from them. */
export function makeTaskReport(id: string, run: Entity, results: readonly Entity[]): Entity {
  const count = (status: string): number =>
    results.filter(({ values }) => values["processingStatus"] === status).length;
  const { startedDateTime = null, completedDateTime = null, scheduledDateTime = null } = run.values;
  return {
    values: {
      id,
      runId: run.values["id"] ?? null,
      processingStatus: run.values["processingStatus"] ?? "completed",
      startedDateTime,
      completedDateTime,
      lastUpdatedDateTime: completedDateTime ?? startedDateTime ?? scheduledDateTime,
      successfulUsersCount: count("completed"),
      failedUsersCount: count("failed"),
      unprocessedUsersCount: count("queued"),
      totalUsersCount: results.length,
    },
    links: { taskProcessingResults: results },
  };
}
