import type { Entity, StoredObject } from "./entity.ts";

/** When a workflow runs and for whom: some days before or after a date of the users whom the rule chooses. */
export function executionConditions(rule: string, attribute: string, offsetInDays: number): StoredObject {
  return {
    "@odata.type": "#microsoft.graph.identityGovernance.triggerAndScopeBasedConditions",
    scope: { "@odata.type": "#microsoft.graph.identityGovernance.ruleBasedSubjectSet", rule },
    trigger: {
      "@odata.type": "#microsoft.graph.identityGovernance.timeBasedAttributeTrigger",
      timeBasedAttribute: attribute,
      offsetInDays,
    },
  };
}

/** An earlier or the present version of a workflow: the workflow as it was, under its number. */
function makeVersion(versionNumber: number, workflow: Entity, tasks: readonly Entity[]): Entity {
  const { category, createdDateTime, description, displayName, executionConditions: conditions } = workflow.values;
  const { isEnabled, isSchedulingEnabled, lastModifiedDateTime } = workflow.values;
  return {
    values: {
      versionNumber,
      category: category ?? "joiner",
      createdDateTime: createdDateTime ?? null,
      description: description ?? null,
      displayName: displayName ?? "",
      executionConditions: conditions ?? null,
      isEnabled: isEnabled ?? true,
      isSchedulingEnabled: isSchedulingEnabled ?? false,
      lastModifiedDateTime: lastModifiedDateTime ?? null,
    },
    links: { tasks },
  };
}

/** What became of one task in a run: its results, and counts that follow from them. */
function makeTaskReport(id: string, run: Entity, results: readonly Entity[]): Entity {
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

/** The tasks that the results of users are of, each once, with all results of it. */
function tasksOf(userResults: readonly Entity[]): readonly Entity[] {
  const found = new Map<string, { readonly task: Entity; readonly results: Entity[] }>();
  for (const result of userResults.flatMap(({ links }) => [links["taskProcessingResults"] ?? []].flat())) {
    const [task] = [result.links["task"] ?? []].flat();
    if (task === undefined) continue;
    const id = JSON.stringify(task.values["id"]);
    const known = found.get(id);
    if (known === undefined) found.set(id, { task, results: [result] });
    else known.results.push(result);
  }
  return [...found.values()].map(({ task, results }) => ({ ...task, links: { taskProcessingResults: results } }));
}

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
