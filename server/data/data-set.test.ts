import { expect, test } from "vitest";

import { instantMembers } from "../behaviour/instant-members.ts";
import { specs } from "../testing/specs.ts";
import { dataSet } from "./data-set.ts";
import type { Entity } from "./entity.ts";

function linked(entity: Entity | undefined, name: string): readonly Entity[] {
  return [entity?.links[name] ?? []].flat();
}

function workflowsOf(name: "documented" | "rich"): readonly Entity[] {
  return linked(linked(dataSet(name, 250), "lifecycleWorkflows")[0], "workflows");
}

function resultsOf(name: "documented" | "rich"): readonly Entity[] {
  return workflowsOf(name).flatMap((workflow) =>
    linked(workflow, "userProcessingResults").flatMap((user) => linked(user, "taskProcessingResults")),
  );
}

test.each(specs.operations[0]?.examples.map((example) => [example.id, example] as const) ?? [])(
  "%s is among the documented data",
  (_, example) => {
    const shown = new Map(resultsOf("documented").map((entity) => [entity.values["id"], entity]));
    const { value } = example.body as { value: { id: string; subject: object; task: object }[] };
    for (const { subject, task, ...members } of value) {
      const entity = shown.get(members.id);
      expect(entity?.values).toMatchObject(members);
      expect(linked(entity, "subject")[0]?.values).toMatchObject(subject);
      expect(linked(entity, "task")[0]?.values).toEqual(task);
    }
  },
);

test.each(["documented", "rich"] as const)("ids of the %s data are distinct", (name) => {
  const ids = resultsOf(name).map(({ values }) => values["id"]);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(["documented", "rich"] as const)("what has not happened yet has no time in the %s data", (name) => {
  const inState = (state: string, member: string): unknown[] =>
    resultsOf(name).flatMap(({ values }) => (values["processingStatus"] === state ? [values[member]] : []));
  const times = [
    ...inState("queued", "startedDateTime"),
    ...inState("queued", "completedDateTime"),
    ...inState("inProgress", "completedDateTime"),
  ];
  expect(times.filter((time) => time !== null)).toEqual([]);
});

test("the first user result of the rich data is the most varied, on both routes", () => {
  const [workflow] = workflowsOf("rich");
  const [user] = linked(workflow, "userProcessingResults");
  expect(linked(linked(workflow, "runs")[0], "userProcessingResults")[0]).toBe(user);
  const results = linked(user, "taskProcessingResults");
  expect(new Set(results.map(({ values }) => values["processingStatus"])).size).toBe(8);
  const times = results.flatMap(({ values }) => instantMembers.flatMap((name) => values[name] ?? []));
  const digits = new Set(
    times.map((time) => (typeof time === "string" ? time.length - "2024-03-01T08:00:00.Z".length : 0)),
  );
  expect([...digits].sort((a, b) => a - b)).toEqual([-1, 1, 2, 3, 4, 5, 6, 7]);
});
