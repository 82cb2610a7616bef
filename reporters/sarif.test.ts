import { expect, test } from "vitest";

import { makeResult, makeRun } from "./testing/make-run.ts";
import { sarifReport } from "./sarif.ts";

const signature = "0123456789ab";
const run = makeRun([
  makeResult({ id: "shape/a", signature }),
  makeResult({ id: "shape/a", signature, route: "by-run", known: true }),
  makeResult({ id: "shape/b", verdict: "warned", level: "should" }),
  makeResult({ id: "shape/c", verdict: "waived", waiver: { reason: "until release 4" } }),
  makeResult({ id: "shape/d", verdict: "passed" }),
  makeResult({ id: "shape/e", verdict: "untested" }),
]);

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly exitCode: number }[];
    readonly results: readonly (Readonly<Record<string, unknown>> & {
      readonly ruleId: string;
      readonly ruleIndex: number;
    })[];
  }[];
}

test("each broken result is a result of its rule, and says what is accepted and what is known", () => {
  const { version, runs } = JSON.parse(sarifReport(run)) as Sarif;
  expect(version).toBe("2.1.0");
  const [first] = runs;
  const rules = first?.tool.driver.rules.map(({ id }) => id) ?? [];
  expect(rules).toEqual(["shape/a", "shape/b", "shape/c"]);
  expect(first?.invocations[0]?.exitCode).toBe(run.exitCode);
  expect(first?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ["shape/a", "error"],
    ["shape/a", "error"],
    ["shape/b", "warning"],
    ["shape/c", "warning"],
  ]);
  expect(first?.results.map(({ ruleId, ruleIndex }) => rules[ruleIndex] === ruleId)).toEqual([true, true, true, true]);
  expect(first?.results[1]).toMatchObject({ baselineState: "unchanged", properties: { cause: "shape/a" } });
  expect(first?.results[3]).toMatchObject({ suppressions: [{ kind: "external", justification: "until release 4" }] });
});
