import type { Entity, StoredObject } from "./entity.ts";

/** A taskProcessingResult as the data files write it down. */
export interface ResultFacts {
  readonly id: string;
  readonly created: string;
  readonly started: string | null;
  readonly completed: string | null;
  readonly status: string;
  readonly failureReason?: string | null;
  /** Left out where the documented examples leave it out. */
  readonly processingInfo?: string | null;
  readonly subject: Entity;
  readonly task: Entity;
}

interface RunFacts {
  readonly id: string;
  readonly executionType?: string;
  readonly userResults: readonly Entity[];
}

interface UserResultFacts {
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

export function makeResult(facts: ResultFacts): Entity {
  const values: StoredObject = {
    id: facts.id,
    createdDateTime: facts.created,
    startedDateTime: facts.started,
    completedDateTime: facts.completed,
    processingStatus: facts.status,
    failureReason: facts.failureReason ?? null,
    ...(facts.processingInfo === undefined ? {} : { processingInfo: facts.processingInfo }),
  };
  return { values, links: { subject: facts.subject, task: facts.task } };
}

export interface TaskFacts {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly category: string;
  readonly taskDefinitionId: string;
  readonly executionSequence: number;
  readonly isEnabled?: boolean;
  readonly continueOnError?: boolean;
  readonly arguments?: readonly StoredObject[];
}

export function makeTask(facts: TaskFacts): Entity {
  return { values: { isEnabled: true, continueOnError: false, arguments: [], ...facts }, links: {} };
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

export function makeUser(id: string, displayName: string, userPrincipalName: string): Entity {
  return { values: { id, displayName, userPrincipalName }, links: {} };
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
