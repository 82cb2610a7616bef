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
