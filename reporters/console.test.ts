import { expect, test } from "vitest";

import type { FinishedRun, RequirementResult, ResultReference } from "../engine/finished-run.ts";
import { claimsText, totalsText } from "./causes.ts";
import { consoleReport } from "./console.ts";
import { pageParts } from "./html/page-parts.ts";
import { markdownReport } from "./markdown.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const plain = { color: false, width: undefined };

const byRun = { route: "by-run", template: "/container/boxes/{boxId}/runs/{runId}/things" };
const reference = ({ id, operation, route }: RequirementResult): ResultReference => ({ id, operation, route });

/** A run with one cause, found on two routes, that explains another requirement, and a warning of its own. */
function runWithCauses(different: Partial<FinishedRun> = {}): FinishedRun {
  const shown = [makeResult(), makeResult(byRun)];
  const [consequence, warned] = [
    makeResult({ id: "paging/select-holds" }),
    makeResult({ id: "shape/z", verdict: "warned" }),
  ];
  const own = {
    id: "ignores-select",
    title: "$select changes nothing.",
    next: "Leave members out.",
    findings: shown.map(reference),
    consequences: [reference(consequence)],
  };
  const other = { id: "shape/z", title: warned.reason, next: "", findings: [reference(warned)], consequences: [] };
  return makeRun([...shown, consequence, warned], { causes: [own, other], ...different });
}

test("a cause is told in full, with what repeats it, and what follows from it in a line", () => {
  expect(consoleReport(runWithCauses(), plain)).toBe(`$select changes nothing.
FAIL  projection/returns-selected   must by list-things   GET …/boxes/{id}/things, and on 1 more route
  expected   name in every item (null would pass)
  observed   absent   in 3 of 14 items, first at /value/0/name   (GET as minted-allowed: 200 in 84 ms, request-id 6f1c2b)
  selected   name
  received   nothing
  replay     graph-conformance --requirement projection/returns-selected --seed 1847
  curl       curl -g 'http://localhost/v1.0/things?$select=name'
  next       Leave members out.
  explains   1 requirement (1 result) more: paging/select-holds

WARN  shape/z   A selected property is absent from the response.   1 requirement, 1 result
Warnings do not fail the run; --verbose tells all in full.

class           passed   failed   warned untested
projection           ·        3        1        ·

NON-CONFORMANT  http://localhost:8080/v1.0
1 of 2 requirements is broken.
4 results of 3 requirements, one on each route: 0 hold, 3 broken, 1 warned of.
2,531 exchanges in 1.2 s, seed 1847; exit code 1: a requirement is broken.

NEXT  Mend the first cause: $select changes nothing. 2 requirements, 3 results stand under it.
      See it hold with: graph-conformance --requirement projection/returns-selected --seed 1847
      Then run again.
`);
});

test("a brief report has a line for each cause, and the verdict", () => {
  expect(consoleReport(runWithCauses(), { color: false, brief: true }).split("\n").slice(0, 5)).toEqual([
    "CAUSES  what to mend, most is mended by the first; the last does not fail the run",
    "  1  $select changes nothing.   2 requirements, 3 results",
    "  2  A selected property is absent from the response.   1 requirement, 1 result",
    "",
    "NON-CONFORMANT  http://localhost:8080/v1.0",
  ]);
});

test("a verbose report has every broken result in full, those alike once", () => {
  const text = consoleReport(runWithCauses(), { color: false, verbose: true });
  expect(text.match(/^(?:FAIL|WARN) {2}\S+ {3}must {3}/gm)).toEqual([
    "FAIL  projection/returns-selected   must   ",
    "FAIL  paging/select-holds   must   ",
    "WARN  shape/z   must   ",
  ]);
  expect(text).toContain("  also on GET …/runs/{id}/things   in 3 of 14 items, first at /value/0/name\n");
});

test("causes beyond --max-failures are named and not told", () => {
  const run = makeRun([makeResult({ id: "shape/a" }), makeResult({ id: "shape/b" })]);
  const text = consoleReport(run, { color: false, maxFailures: 1 });
  expect(text.match(/^FAIL/gm)).toHaveLength(1);
  expect(text).toContain("1 more cause is not told here: raise --max-failures.\n");
});

test("bugs of ours come first, what fails the run before what does not", () => {
  const results = [
    makeResult({ id: "shape/a", verdict: "warned", level: "should" }),
    makeResult({ id: "shape/k", known: true }),
    makeResult({ id: "shape/b" }),
    makeResult({ id: "shape/c", verdict: "error", reason: "The suite itself failed: oops" }),
  ];
  const text = consoleReport(makeRun(results), plain);
  expect(text.match(/^(ERROR|FAIL|WARN|KNOWN) {2}\S+/gm)).toEqual([
    "ERROR  shape/c",
    "FAIL  shape/b",
    "WARN  shape/a",
    "KNOWN  shape/k",
  ]);
});

test("the parts of the results add up to all of them", () => {
  const kinds = ["passed", "failed", "warned", "untested", "waived", "error", "not-applicable"] as const;
  const results = kinds.map((verdict) => makeResult({ verdict }));
  const text = totalsText(makeRun([...results, makeResult({ known: true })]));
  expect(text).toBe(
    "7 results of 1 requirement, one on each route: 1 hold, 1 broken, 1 warned of, 1 untested, 1 waived, 1 broken as in the baseline, 1 for a bug of ours not judged.",
  );
});

test("the first word says how much it speaks of where most could not be decided", () => {
  const results = [
    makeResult({ verdict: "passed" }),
    ...Array.from({ length: 17 }, (_, at) => makeResult({ id: `paging/p${at}`, verdict: "untested" })),
  ];
  const conformant = { verdict: "conformant", exitCode: 0 } as const;
  const run = makeRun(results, conformant);
  const where = "http://localhost:8080/v1.0";
  expect(consoleReport(run, plain)).toContain(`\nCONFORMANT in the 1 of 18 results that could be decided  ${where}\n`);
  expect(markdownReport(run)).toContain("## conformant in the 1 of 18 results that could be decided: ");
  expect(pageParts(run).data.decided).toBe("in the 1 of 18 results that could be decided");
  const most = [...results.slice(0, 2), makeResult({ verdict: "passed", id: "shape/x" })];
  expect(consoleReport(makeRun(most, conformant), plain)).toContain(`\nCONFORMANT  ${where}\n`);
  expect(consoleReport(makeRun(results, { verdict: "undecided", exitCode: 5 }), plain)).toContain(
    `\nUNDECIDED  ${where}\n`,
  );
});

test("what a target claims is told in a sentence", () => {
  const told = (claims: FinishedRun["claims"]): string => claimsText(claims === undefined ? {} : { claims });
  expect(told({ routes: 7, ofRoutes: 31, operations: 5, ofOperations: 20 })).toBe(
    "By its claims, the target serves 7 of 31 routes (5 of 20 operations). What is not claimed is not tested.",
  );
  expect(told({ routes: 1, ofRoutes: 1, operations: 1, ofOperations: 1, tokens: "checked", options: [] })).toBe(
    "By its claims, the target serves 1 of 1 route (1 of 1 operation), checks tokens, understands no query options.",
  );
  expect(told(undefined)).toBe("");
});

test("untested requirements stand together by reason, and with --verbose with what would decide them", () => {
  const open = { verdict: "untested", reason: "There is one item.", needs: "two items to order" } as const;
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const run = makeRun(ids.map((id) => makeResult({ id: `query/${id}`, ...open })));
  expect(consoleReport(run, plain)).toContain(
    "UNTESTED  results that could not be decided here; --verbose tells what would decide each\n    8  There is one item.\n\n",
  );
  expect(consoleReport(run, { ...plain, verbose: true })).toContain(`    8  There is one item.
       needs two items to order
       query/a, query/b, query/c, query/d, query/e, query/f, query/g, query/h
`);
});

test("an unexpected status is shown with the beginning of its body", () => {
  const response = { status: 500, headers: {}, body: "TypeError: x\n\n    at y\n", durationMs: 1 };
  const evidence = makeResult().evidence.map((one) => ({ ...one, response }));
  const text = consoleReport(makeRun([makeResult({ expected: "200", observed: "500", evidence })]), plain);
  expect(text).toContain("  body       TypeError: x ⏎ at y\n");
});

test("what a target sends cannot steer the terminal", () => {
  const hostile = "\u001b[2J\u0007\u009b31m\r\nline\u202e";
  const result = makeResult({
    observed: hostile,
    pointer: `/${hostile}`,
    reason: hostile,
    details: { received: hostile },
  });
  const text = consoleReport(makeRun([result, { ...result, route: "other" }]), plain);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  expect(text).toContain("\\x1b[2J\\x07\\x9b31m\\x0d\\x0aline\\u202e");
});

test("long values wrap at the screen and are whole elsewhere, what is to be copied is whole", () => {
  const long = "x".repeat(500);
  const run = makeRun([makeResult({ observed: long, replay: long })]);
  const wrapped = consoleReport(run, { color: false, width: 80 });
  expect(wrapped).toMatch(/^ {2}observed {3}x{67}\n {13}x{67}\n/m);
  expect(wrapped).toContain(`  replay     ${long}\n`);
  expect(consoleReport(run, { color: false, width: undefined })).toContain(`  observed   ${long}   in 3`);
});

test("colours are there only when asked for", () => {
  expect(consoleReport(makeRun([makeResult()]), { color: true, width: 120 })).toContain("\u001b[31m");
  expect(consoleReport(makeRun([makeResult()]), plain)).not.toContain("\u001b");
});
