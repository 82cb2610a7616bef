import type { Entity } from "./entity.ts";
import { executionConditions } from "./execution-conditions.ts";
import { makeTaskReport } from "./make-task-report.ts";
import { makeVersion } from "./make-version.ts";
import { tasksOf } from "./tasks-of.ts";

export interface WorkflowFacts {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly category: string;
  readonly created: string;
  readonly isEnabled?: boolean;
  readonly nextRun?: string | null;
  readonly version?: number;
  readonly deleted?: string;
  readonly runs: readonly Entity[];
  readonly userResults: readonly Entity[];
}

/** A workflow; its tasks, task reports and versions follow from its runs. */
export function makeWorkflow(facts: WorkflowFacts): Entity {
  const { version = 1 } = facts;
  const workflow: Entity = {
    values: {
      id: facts.id,
      category: facts.category,
      createdDateTime: facts.created,
      deletedDateTime: facts.deleted ?? null,
      description: facts.description,
      displayName: facts.displayName,
      executionConditions: executionConditions("department eq 'Sales'", "employeeHireDate", 0),
      isEnabled: facts.isEnabled ?? true,
      isSchedulingEnabled: facts.nextRun !== undefined && facts.nextRun !== null,
      lastModifiedDateTime: facts.created,
      nextScheduleRunDateTime: facts.nextRun ?? null,
      version,
    },
    links: { runs: facts.runs, userProcessingResults: facts.userResults },
  };
  const tasks = tasksOf(facts.userResults);
  const reports = facts.runs.flatMap((run, at) => reportsOf(`${facts.id}-${at}`, run));
  const versions = Array.from({ length: version }, (_, at) => makeVersion(version - at, workflow, tasks));
  return { ...workflow, links: { ...workflow.links, tasks, taskReports: reports, versions } };
}

function reportsOf(name: string, run: Entity): readonly Entity[] {
  const results = [run.links["taskProcessingResults"] ?? []].flat();
  return results.length === 0 ? [] : [makeTaskReport(`report-${name}`, run, results)];
}
