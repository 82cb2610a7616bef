import { expect, test } from "vitest";

import { makeResult, makeRun } from "../../testing/make-run.ts";
import { pageParts } from "../page-parts.ts";
import { entriesOf } from "./entry.ts";
import { type Group, groupsOf, pageOf } from "./grouping.ts";

const passed = { verdict: "passed", reason: "" } as const;
const untested = { verdict: "untested", reason: "There is one item." } as const;
const other = { operation: "get-thing", route: "by-key" };

const { data } = pageParts(
  makeRun(
    [
      makeResult({ id: "paging/ends", class: "paging", ...passed }),
      makeResult({ id: "query/orders", class: "query", ...untested, needs: "two items" }),
      makeResult({ id: "query/sorts", class: "query", ...untested, needs: "two items" }),
      makeResult({ id: "query/negates", class: "query", reason: "Negated." }),
      makeResult({ id: "query/filters", class: "query" }),
      makeResult({ id: "query/filters", class: "query", ...other }),
      makeResult({ id: "query/filters", class: "query", ...other, route: "direct", ...untested, needs: "a filter" }),
    ],
    {
      classes: [],
      causes: [
        {
          id: "ignores-filter",
          title: "$filter changes nothing.",
          next: "Obey it.",
          findings: [
            { id: "query/filters", operation: "list-things", route: "direct" },
            { id: "query/filters", ...other },
          ],
          consequences: [{ id: "query/negates", operation: "list-things", route: "direct" }],
        },
        { id: "refuses", title: "Nobody is let in.", next: "", findings: [], consequences: [], evidence: [] },
      ],
    },
  ),
);
const entries = entriesOf(data);

const told = ({ title, rows }: Group): string =>
  `${title} ${rows.map(({ claim, entries: own, follows }) => `${claim.id} ${own.length}${follows ? " follows" : ""}`).join(", ")}`;

test("causes stand first, what shows one before what follows from it, then what was not decided by its reason, and what holds last", () => {
  const groups = groupsOf(entries, "cause", data);
  expect(groups.map(told)).toEqual([
    "$filter changes nothing. query/filters 2, query/negates 1 follows",
    "There is one item. query/orders 1, query/sorts 1, query/filters 1",
    "Holds paging/ends 1",
  ]);
  expect(groups.map(({ cause }) => cause?.number)).toEqual([1, undefined, undefined]);
  expect(groups[0]?.advice).toBe("Obey it.");
});

test("what would decide untested results is told of a group where it is the same for all", () => {
  const alike = entries.filter(({ result }) => result.needs !== "a filter");
  expect(groupsOf(alike, "cause", data)[1]?.advice).toBe("Needs two items.");
  expect(groupsOf(entries, "cause", data)[1]?.advice).toBe("");
});

test("a cause without results is a group when requests show it", () => {
  const causes = data.causes.map((cause) =>
    cause.title === "Nobody is let in." ? { ...cause, exchanges: [0] } : cause,
  );
  expect(groupsOf(entries, "cause", { ...data, causes }).map(({ title }) => title)).toContain("Nobody is let in.");
});

test("a requirement is one row of a class, whatever its routes, and one row of each operation", () => {
  const classes = groupsOf(entries, "class", data).map(told);
  expect(classes).toEqual([
    "query query/negates 1, query/filters 3, query/orders 1, query/sorts 1",
    "paging paging/ends 1",
  ]);
  expect(groupsOf(entries, "operation", data).map(told)).toEqual([
    "get-thing query/filters 2",
    "list-things query/negates 1, query/filters 1, query/orders 1, query/sorts 1, paging/ends 1",
  ]);
});

test("no more of the groups and rows is in the page than fits, and what is left is counted", () => {
  const groups = groupsOf(entries, "cause", data);
  for (let limit = 1; limit < 12; limit += 1) {
    const { shown, left } = pageOf(groups, ({ rows }) => rows, limit);
    const lines = shown.reduce((sum, { rows }) => sum + 1 + rows.length, 0);
    expect(lines).toBe(Math.min(limit, 9));
    expect(left).toBe(9 - lines);
  }
  expect(pageOf(groups, () => [], 12)).toMatchObject({ left: 0, shown: [{ rows: [] }, { rows: [] }, { rows: [] }] });
});
