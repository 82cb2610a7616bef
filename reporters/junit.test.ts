import { expect, test } from "vitest";

import type { FinishedRun } from "../engine/finished-run.ts";
import { conclude } from "../engine/verdict/verdict.ts";
import { junitReport } from "./junit.ts";
import { junitErrors } from "./testing/junit-errors.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const waiver = { reason: "agreed with the vendor", link: "http://issues/7", expires: "2030-01-31" };
const passed = makeResult({ id: "shape/a", class: "shape", verdict: "passed", reason: "", evidence: [] });
const open = { verdict: "untested", reason: "There is one item.", needs: "two items to order" } as const;

function counts(xml: string): Readonly<Record<string, number>> {
  const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
  return {
    cases: count(/<testcase /g),
    failures: count(/<failure /g),
    errors: count(/<error /g),
    skipped: count(/<skipped /g),
  };
}

test("each verdict becomes what a reader of JUnit knows", () => {
  const run = makeRun([
    passed,
    makeResult({ durationMs: 84.2 }),
    makeResult({ id: "projection/b", ...open }),
    makeResult({ id: "projection/c", verdict: "not-applicable", reason: "The class is not claimed." }),
    makeResult({ id: "projection/d", verdict: "waived", waiver }),
    makeResult({ id: "projection/e", verdict: "warned", level: "should" }),
    makeResult({ id: "projection/f", verdict: "error", reason: "The suite itself failed: oops" }),
  ]);
  const xml = junitReport(run);
  expect(junitErrors(xml)).toEqual([]);
  expect(counts(xml)).toEqual({ cases: 8, failures: 1, errors: 1, skipped: 3 });
  expect(xml).toContain('<testsuite name="projection" tests="6" failures="1" errors="1" skipped="3" time="0.084"');
  expect(xml).toContain(
    '<testcase classname="projection/list-things/direct" name="projection/returns-selected on direct" time="0.084">',
  );
  expect(xml).toContain('<failure message="A selected property is absent from the response." type="must">');
  expect(xml).toContain(
    "curl -g &#39;http://localhost/v1.0/things?$select=name&#39;</system-out>".replace("</system-out>", ""),
  );
  expect(xml).toContain('<skipped message="There is one item. Needs two items to order."/>');
  expect(xml).toContain('<skipped message="Waived, until 2030-01-31: agreed with the vendor http://issues/7"/>');
});

test("a run that skipped everything does not look passed", () => {
  const reason = "The target does not answer.";
  const xml = junitReport(makeRun([makeResult(open)], { verdict: "undecided", exitCode: 3, reason }));
  expect(xml).toContain('<error message="The target does not answer." type="exit code 3"/>');
});

// What a pipeline shows as red must be what the exit code says.
const results = {
  passed,
  failed: makeResult(),
  warned: makeResult({ verdict: "warned", level: "should" }),
  known: makeResult({ known: true }),
  waived: makeResult({ verdict: "waived", waiver }),
  untested: makeResult(open),
  error: makeResult({ verdict: "error" }),
};
const names = Object.keys(results) as (keyof typeof results)[];
const pairs = names.flatMap((one) => names.map((other) => [one, other] as const));
const settings = (["must", "should"] as const).flatMap((failOn) =>
  [[], [{ waiver: "waivers.yaml:3", text: "has expired" }]].map((complaints) => ({ failOn, complaints })),
);

test.each(pairs)("%s and %s are red exactly when the exit code is not 0", (one, other) => {
  for (const { failOn, complaints } of settings) {
    const both = [results[one], results[other]];
    const concluded = conclude(both, { failOn, strict: false, complaints });
    const run: FinishedRun = makeRun(both, { ...concluded, failOn, ...(complaints.length > 0 && { complaints }) });
    const xml = junitReport(run);
    const { failures = 0, errors = 0 } = counts(xml);
    expect(junitErrors(xml)).toEqual([]);
    expect({ failOn, complaints, red: failures + errors > 0 }).toEqual({ failOn, complaints, red: run.exitCode !== 0 });
  }
});

test("the checking schema refuses what is no JUnit", () => {
  const xml = junitReport(makeRun([makeResult()]));
  for (const wrong of [
    xml.replace("<testsuites", "<tests").replace("</testsuites", "</tests"),
    xml.replace(/failures="\d+"/, 'failures="x"'),
    xml.replace("<failure", "<fail").replace("</failure", "</fail"),
    xml.replace("</testsuites>", ""),
    xml.replace("<system-out>", "<system-out>\u0001"),
  ]) {
    expect(junitErrors(wrong)).not.toEqual([]);
  }
});
