import { expect, test } from "vitest";

import { githubReport } from "./github.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const other = { route: "by-run", template: "/container/boxes/{boxId}/runs/{runId}/things" };

test("a cause is one annotation, with all its routes", () => {
  expect(githubReport(makeRun([makeResult(), makeResult(other)]))).toBe(
    "::error title=projection/returns-selected (must)::A selected property is absent from the response." +
      "%0Aexpected: name in every item (null would pass)%0Aobserved: absent" +
      "%0Aon GET …/boxes/{id}/things   in 3 of 14 items, first at /value/0/name" +
      "%0Aon GET …/runs/{id}/things   in 3 of 14 items, first at /value/0/name" +
      "%0Anext: Return every property that $select names." +
      "%0Areplay: graph-conformance --requirement projection/returns-selected --seed 1847\n",
  );
});

test("what does not fail the run is a warning", () => {
  const kinds = (...results: Parameters<typeof makeRun>[0]): string =>
    githubReport(makeRun(results)).replaceAll(/^::(\w+).*\n/gm, "$1 ");
  expect(kinds(makeResult({ verdict: "warned", level: "should" }))).toBe("warning ");
  expect(kinds(makeResult({ known: true }), makeResult(other))).toBe("error warning ");
  expect(kinds(makeResult({ verdict: "error" }))).toBe("error ");
  expect(kinds(makeResult({ verdict: "waived" }), makeResult({ verdict: "untested" }))).toBe("");
});

test("of each kind there are as many as GitHub shows, and a last line tells of the rest", () => {
  const results = Array.from({ length: 30 }, (_, n) =>
    makeResult(n < 13 ? { id: `shape/a${n}` } : { id: `shape/a${n}`, verdict: "warned", level: "should" }),
  );
  const lines = githubReport(makeRun(results)).trimEnd().split("\n");
  expect(lines.filter((line) => line.startsWith("::error "))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith("::warning "))).toHaveLength(10);
  expect(lines.at(-1)).toBe(
    "::notice title=graph-conformance::3 more errors and 7 more warnings are not shown here. 1 of 2 requirements is broken.",
  );
});

test("an undecided run and waivers that do not hold are errors; data is escaped", () => {
  const complaints = [{ waiver: "my,waivers.yaml:3", text: "It is 100% unneeded." }];
  const text = githubReport(makeRun([], { verdict: "undecided", exitCode: 3, reason: "a\r\nb", complaints }));
  expect(text).toBe(
    "::error title=undecided::a\\x0d\\x0ab\n::error title=waiver my%2Cwaivers.yaml%3A3::It is 100%25 unneeded.\n",
  );
});

test("a conformant run says nothing", () => {
  expect(githubReport(makeRun([makeResult({ verdict: "passed" })], { verdict: "conformant", exitCode: 0 }))).toBe("");
});
