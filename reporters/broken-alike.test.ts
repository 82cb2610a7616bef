import { expect, test } from "vitest";

import type { RequirementResult } from "../engine/finished-run.ts";
import { brokenAlike } from "./broken-alike.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const broken = (operation: string, signature: string, more: Partial<RequirementResult> = {}): RequirementResult =>
  makeResult({ verdict: "failed", operation, template: `/${operation}`, signature, pointer: "", ...more });

const shown = (...results: readonly RequirementResult[]): unknown =>
  brokenAlike(makeRun(results)).map(({ route, also }) => [route, ...also.map((line) => line.trim())]);

test("the same defect of several operations is told once, another defect by itself", () => {
  expect(shown(broken("a", "1"), broken("b", "2"), broken("c", "1"), broken("c", "3", { id: "other/one" }))).toEqual([
    ["/a", "also on GET /c   in 3 of 14 items"],
    ["/b"],
    ["/c"],
  ]);
});

test("of many routes the first few are named, and the others counted", () => {
  const [alike] = brokenAlike(makeRun(Array.from({ length: 12 }, (_, at) => broken(`op${at}`, "1"))));
  expect(alike?.also).toHaveLength(9);
  expect(alike?.also.at(-2)?.trim()).toBe("also on GET /op8   in 3 of 14 items");
  expect(alike?.also.at(-1)?.trim()).toBe("also on 3 more routes");
});

test("a warning and a failure are told apart, and so is what a baseline had", () => {
  const results = [
    broken("a", "1", { verdict: "warned", id: "other/one" }),
    broken("b", "1", { known: true }),
    broken("c", "1"),
  ];
  expect(shown(...results)).toEqual([["/b"], ["/c"], ["/a"]]);
});
