import type { Entity } from "./entity.ts";

export function makeUser(id: string, displayName: string, userPrincipalName: string): Entity {
  return { values: { id, displayName, userPrincipalName }, links: {} };
}

export interface UserResultFacts {
  readonly id: string;
  readonly scheduled: string;
  readonly started: string | null;
  readonly completed: string | null;
  readonly status: string;
  readonly executionType?: string;
  readonly workflowVersion?: number;
  readonly subject: Entity;
  readonly results: readonly Entity[];
}

/** A userProcessingResult whose counts follow from its task results. */
export function makeUserResult(facts: UserResultFacts): Entity {
  return {
    values: {
      id: facts.id,
      scheduledDateTime: facts.scheduled,
      startedDateTime: facts.started,
      completedDateTime: facts.completed,
      processingStatus: facts.status,
      workflowExecutionType: facts.executionType ?? "scheduled",
      workflowVersion: facts.workflowVersion ?? 1,
      totalTasksCount: facts.results.length,
      failedTasksCount: countOf(facts.results, "failed"),
      totalUnprocessedTasksCount: countOf(facts.results, "queued"),
    },
    links: { subject: facts.subject, taskProcessingResults: facts.results },
  };
}

function countOf(results: readonly Entity[], status: string): number {
  return results.filter(({ values }) => values["processingStatus"] === status).length;
}
