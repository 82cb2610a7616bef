import { expect, test } from "vitest";

import { bodyOf } from "../../judging/answers/answer.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { contract } from "../../judging/testing/contract.ts";
import { makeAnswer } from "../../judging/testing/make-answer.ts";
import type { Suite } from "../builders/suite.ts";
import { Tally } from "./tally.ts";

// Breaks as often as the body has wrong items; `counts` whether it says so.
const suiteOf = (counts: boolean): Suite => ({
  judge: ({ exchange }) => {
    const body = bodyOf(exchange);
    const wrong = body.kind === "json" && Array.isArray(body.value) ? body.value.length : 0;
    if (wrong === 0) return kept(1);
    const breach = { expected: "right", observed: "wrong", pointers: [] };
    return broken(counts ? { ...breach, count: { wrong, of: 10, what: "items" } } : breach);
  },
  drive: async () => ({ judgement: kept(0), evidence: [] }),
});

const tallied = (counts: boolean, bodies: readonly (readonly number[])[]): unknown => {
  const [route] = contract.operation.routes;
  if (route === undefined) throw new Error("There is no route.");
  const tally = new Tally(suiteOf(counts), contract, route);
  for (const body of bodies) tally.add(makeAnswer({ body }));
  const { judgement } = tally.outcome;
  return judgement.kind === "broken" ? { count: judgement.breach.count, details: judgement.breach.details } : judgement;
};

test("what is wrong is counted over all exchanges, beside that of the one that is shown", () => {
  expect(tallied(true, [[1, 2], [], [3]])).toEqual({
    count: { wrong: 2, of: 10, what: "items" },
    details: { "in all": "3 items in 2 of 3 exchanges" },
  });
});

test("where nothing is counted the exchanges are, and of one alone nothing more is said", () => {
  expect(tallied(false, [[1], [], [2]])).toEqual({
    count: { wrong: 2, of: 3, what: "exchanges" },
    details: undefined,
  });
  expect(tallied(true, [[1], []])).toEqual({ count: { wrong: 1, of: 10, what: "items" }, details: undefined });
  expect(tallied(true, [[]])).toEqual(kept(1));
});
