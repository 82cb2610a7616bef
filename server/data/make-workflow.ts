import type { Entity } from "./entity.ts";

export interface WorkflowFacts {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly category: string;
  readonly created: string;
  readonly isEnabled?: boolean;
  readonly nextRun?: string | null;
  readonly version?: number;
  readonly runs: readonly Entity[];
  readonly userResults: readonly Entity[];
}

export function makeWorkflow(facts: WorkflowFacts): Entity {
  return {
    values: {
      id: facts.id,
      category: facts.category,
      createdDateTime: facts.created,
      deletedDateTime: null,
      description: facts.description,
      displayName: facts.displayName,
      isEnabled: facts.isEnabled ?? true,
      isSchedulingEnabled: facts.nextRun !== undefined && facts.nextRun !== null,
      lastModifiedDateTime: facts.created,
      nextScheduleRunDateTime: facts.nextRun ?? null,
      version: facts.version ?? 1,
    },
    links: { runs: facts.runs, userProcessingResults: facts.userResults },
  };
}
