import { expect, test } from "vitest";

import { kept } from "../judgement.ts";
import { any } from "../oracle/build.ts";
import type { Comparison } from "../oracle/expression.ts";
import type { Membership } from "../oracle/membership.ts";
import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import { judgeMembership, type Strictness } from "./membership.ts";

const leaf = (path: string, value: string): Comparison => ({
  kind: "compare",
  path,
  operator: "eq",
  literal: { kind: "text", value },
});
const filter = any([leaf("failureReason", "x"), leaf("subject/id", "s"), leaf("failureReason", "y")]);
const item = (id: string): ReturnType<typeof makeItem> =>
  makeItem({ id, failureReason: `why ${id}`, subject: { id: "s" } });
const [a, b, c, d, e] = [item("a"), item("b"), item("c"), item("d"), item("e")];
const wanted: Membership = { inside: [a, b], outside: [c], openInside: [d], openOutside: [e] };

function judged(found: readonly (typeof a)[], strictness: Strictness = "must", by: Membership = wanted): unknown {
  return judgeMembership(filter, by, found, contract, strictness);
}

test("each strictness judges the items that are its own", () => {
  expect(judged([a, b])).toEqual(kept(3));
  expect(judged([a, b, d, e])).toEqual(kept(3));
  expect(judged([d], "should")).toEqual(kept(2));
  expect(judged([d, c], "should")).toEqual(kept(2));
});

test("where no outcome is certain, nothing is judged", () => {
  const empty: Membership = { ...wanted, inside: [], outside: [] };
  expect(judged([a], "must", empty)).toEqual({ kind: "unjudged", reason: "no item's outcome is certain" });
  expect(judged([], "must", { ...wanted, inside: [] })).toEqual(kept(1));
});

test("an item that should be found is told first, with the values that decide", () => {
  expect(judged([b, c])).toEqual({
    kind: "broken",
    breach: {
      expected: 'found, for failureReason "why a", subject/id "s"',
      observed: "left out",
      pointers: ["/value"],
      count: { wrong: 2, of: 3, what: "items" },
      details: {
        "wrongly out": 'a (failureReason "why a", subject/id "s")',
        "wrongly in": 'c (failureReason "why c", subject/id "s")',
      },
    },
  });
});

test("an item that should not be found is told alone where none is missing", () => {
  expect(judged([e], "should", { ...wanted, openInside: [] })).toEqual({
    kind: "broken",
    breach: {
      expected: 'left out, for failureReason "why e", subject/id "s"',
      observed: "found",
      pointers: ["/value"],
      count: { wrong: 1, of: 1, what: "items" },
      details: { "wrongly in": 'e (failureReason "why e", subject/id "s")' },
    },
  });
});

test("three items are named, more are counted", () => {
  const told = (count: number): unknown => {
    const inside = ["p", "q", "r", "s", "t"].slice(0, count).map((id) => makeItem({ id }));
    const judgement = judgeMembership(leaf("id", "x"), { ...wanted, inside }, [], contract, "must");
    return judgement.kind === "broken" ? judgement.breach.details : undefined;
  };
  expect(told(3)).toEqual({ "wrongly out": 'p (id "p"), q (id "q"), r (id "r")' });
  expect(told(5)).toEqual({ "wrongly out": 'p (id "p"), q (id "q"), r (id "r") and 2 more' });
});
