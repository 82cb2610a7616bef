import type { Entity, StoredObject } from "./entity.ts";

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
