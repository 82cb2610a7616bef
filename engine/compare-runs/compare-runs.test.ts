import { expect, test } from "vitest";

import { makeResult, makeRun } from "../../reporters/testing/make-run.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import type { VerdictKind } from "../finished-run.ts";
import { compareRuns, isRegression } from "./compare-runs.ts";
import type { Diff } from "./diff.ts";
import { entryOf } from "./history-entry.ts";
import { markKnown } from "./known-breaks.ts";

type List = "broke" | "fixed" | "added" | "undecided" | "decided" | "gone" | "still" | "-";

function diffOf(before: VerdictKind | undefined, after: VerdictKind | undefined): Diff {
  const run = (verdict: VerdictKind | undefined) => makeRun(verdict === undefined ? [] : [makeResult({ verdict })]);
  return compareRuns(run(before), run(after));
}

function listsOf(diff: Diff): readonly string[] {
  const lists = (["broke", "fixed", "added", "undecided", "decided", "gone"] as const).filter(
    (list) => diff[list].length > 0,
  );
  return [...lists, ...(diff.stillBroken > 0 ? ["still"] : [])];
}

const absent = undefined;
test.each<[VerdictKind | undefined, VerdictKind | undefined, List]>([
  ["passed", "failed", "broke"],
  ["passed", "warned", "broke"],
  ["untested", "failed", "broke"],
  ["not-applicable", "failed", "broke"],
  ["error", "failed", "broke"],
  [absent, "failed", "broke"],
  ["failed", "passed", "fixed"],
  ["warned", "passed", "fixed"],
  ["waived", "passed", "fixed"],
  ["failed", "failed", "still"],
  ["failed", "waived", "still"],
  ["waived", "failed", "still"],
  ["passed", "untested", "undecided"],
  ["passed", "not-applicable", "undecided"],
  ["failed", "untested", "undecided"],
  ["failed", "error", "undecided"],
  ["untested", "passed", "decided"],
  [absent, "passed", "added"],
  [absent, "untested", "added"],
  [absent, "waived", "added"],
  ["passed", absent, "gone"],
  ["failed", absent, "gone"],
  ["passed", "passed", "-"],
  ["untested", "untested", "-"],
  ["passed", "waived", "-"],
])("%s, then %s: %s", (before, after, list) => {
  const diff = diffOf(before, after);
  expect(listsOf(diff)).toEqual(list === "-" ? [] : [list]);
  expect(ownErrors("diff", diff)).toEqual([]);
});

test("the same requirement on another route, or of another operation, is another one", () => {
  const broken = makeResult();
  const others = [
    makeResult({ route: "by-run" }),
    makeResult({ operation: "list-others" }),
    makeResult({ id: "shape/x" }),
  ];
  for (const other of others) {
    expect(listsOf(compareRuns(makeRun([broken]), makeRun([other])))).toEqual(["broke", "gone"]);
    expect(markKnown([other], makeRun([broken]))).toEqual([other]);
  }
  expect(markKnown([broken], makeRun([broken]))).toEqual([{ ...broken, known: true }]);
});

test("known is what the baseline had broken, waived or not, and nothing that holds", () => {
  const known = (before: VerdictKind, after: VerdictKind): boolean =>
    markKnown([makeResult({ verdict: after })], makeRun([makeResult({ verdict: before })]))[0]?.known === true;
  expect(known("waived", "failed")).toBe(true);
  expect(known("warned", "warned")).toBe(true);
  expect(known("untested", "failed")).toBe(false);
  expect(known("error", "failed")).toBe(false);
  expect(known("failed", "passed")).toBe(false);
  expect(known("failed", "waived")).toBe(false);
});

test("a broken should is a regression only when asked for", () => {
  const [must] = diffOf("passed", "failed").broke;
  const [should] = diffOf("passed", "warned").broke;
  if (must === undefined || should === undefined) throw new Error("Nothing broke.");
  expect([isRegression(must, "must"), isRegression(should, "must"), isRegression(should, "should")]).toEqual([
    true,
    false,
    true,
  ]);
});

test("what a history keeps of a run holds by its schema, with and without latencies", () => {
  const latency = { operation: "o", route: "r", template: "/r", exchanges: 3, medianMs: 1.5, p95Ms: 9, slowestMs: 12 };
  const entry = entryOf(makeRun([makeResult()], { latencies: [latency] }));
  expect(ownErrors("history", entry)).toEqual([]);
  expect(ownErrors("history", entryOf(makeRun([])))).toEqual([]);
  expect(entry).toMatchObject({
    latencies: [{ route: "r", medianMs: 1.5, p95Ms: 9 }],
    classes: [{ counts: { failed: 1 } }],
  });
});
