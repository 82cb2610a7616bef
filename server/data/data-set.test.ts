import { expect, test } from "vitest";

import { instantMembers } from "../behaviour/instants.ts";
import { specs } from "../testing/open-target.ts";
import { dataSet } from "./data-set.ts";
import { instantOf } from "../filter/value.ts";
import { type Entity, generatedId } from "./entity.ts";
import { mainResults } from "./main-results.ts";
import { makeUser } from "./make-entities.ts";
import { manyResults } from "./many-results.ts";

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

const user = makeUser("u", "U", "u@x");
const timesOf = (results: readonly Entity[], member: string): readonly string[] =>
  results.flatMap(({ values }) => {
    const time = values[member];
    return typeof time === "string" ? [time] : [];
  });

test.each(instantMembers)("%s of the most varied results shows each mistake in comparing and ordering", (member) => {
  const results = mainResults(user, user);
  const times = timesOf(results, member);
  const instants = times.map((time) => instantOf(time)?.picoseconds);
  expect(new Set(instants).size).toBeLessThan(times.length - 1);
  const digitsBySecond = new Map<string, Set<number>>();
  for (const time of times) {
    const [second = "", fraction = ""] = time.replace("Z", "").split(".");
    digitsBySecond.set(second, (digitsBySecond.get(second) ?? new Set()).add(fraction.length));
  }
  expect([...digitsBySecond.values()].filter(({ size }) => size > 1)).not.toEqual([]);
  const asText = times.toSorted().map((time) => instantOf(time)?.picoseconds ?? 0n);
  expect(asText).not.toEqual(asText.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  expect(results.length - times.length).toBeOneOf(member === "createdDateTime" ? [0] : [3, 4]);
});

test.each(instantMembers.flatMap((member) => [1, -1].map((sign) => [member, sign] as const)))(
  "pages of the large collection end among equal values of %s, times %i",
  (member, sign) => {
    const instants = manyResults(7, 250, user).map(({ values }) => {
      const time = values[member];
      return typeof time === "string" ? (instantOf(time)?.picoseconds ?? 0n) : 0n;
    });
    instants.sort((a, b) => sign * Number(a - b));
    for (const end of [100, 200]) expect(instants[end]).toBe(instants[end - 1]);
  },
);

test.each([1, 2, 3, 5, 250, 10_000])("%i results have as many ids", (count) => {
  expect(new Set(manyResults(7, count, user).map(({ values }) => values["id"])).size).toBe(count);
  expect(generatedId(7, 0)).toBe(manyResults(7, count, user)[0]?.values["id"]);
});
