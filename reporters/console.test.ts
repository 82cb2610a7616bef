import { expect, test } from "vitest";

import { consoleReport } from "./console.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const plain = { color: false, width: 120 };

test("a broken requirement is told in full, with what repeats it", () => {
  expect(consoleReport(makeRun([makeResult()]), plain))
    .toBe(`FAIL  projection/returns-selected   must   GET …/boxes/{id}/things
A selected property is absent from the response.

  expected   name in every item (null would pass)
  observed   absent   in 3 of 14 items, first at /value/0/name
  selected   name
  received   nothing

  smallest   $select=name, shrunk from $select=name,id; seed 1847
  exchange   GET as minted-allowed: 200 in 84 ms, request-id 6f1c2b
  source     list-things, "Optional query parameters"
  replay     graph-conformance --requirement projection/returns-selected --seed 1847
  curl       curl -g 'http://localhost/v1.0/things?$select=name'
  next       Return every property that $select names.


class           passed   failed   warned untested
projection           ·        1        ·        ·

NON-CONFORMANT  http://localhost:8080/v1.0
1 of 2 requirements is broken.
2,531 exchanges in 1.2 s, seed 1847; exit code 1: a requirement is broken.
`);
});

test("other routes of a broken requirement take a line each", () => {
  const other = makeResult({ route: "by-run", template: "/container/boxes/{boxId}/runs/{runId}/things" });
  const text = consoleReport(makeRun([makeResult(), other]), plain);
  expect(text.match(/^FAIL/gm)).toHaveLength(1);
  expect(text).toContain("  also on GET …/runs/{id}/things   in 3 of 14 items, first at /value/0/name\n");
});

test("bugs of ours come first, broken musts before broken shoulds", () => {
  const results = [
    makeResult({ id: "shape/a", verdict: "warned", level: "should" }),
    makeResult({ id: "shape/b" }),
    makeResult({ id: "shape/c", verdict: "error", reason: "The suite itself failed: oops" }),
  ];
  const text = consoleReport(makeRun(results), plain);
  expect(text.match(/^(ERROR|FAIL|WARN) {2}\S+/gm)).toEqual(["ERROR  shape/c", "FAIL  shape/b", "WARN  shape/a"]);
});

test("untested requirements stand together by reason, with what would decide them", () => {
  const open = { verdict: "untested", reason: "There is one item.", needs: "two items to order" } as const;
  const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const text = consoleReport(makeRun(ids.map((id) => makeResult({ id: `query/${id}`, ...open }))), plain);
  expect(text).toContain(`UNTESTED  could not be decided here
    8  There is one item.
       needs two items to order
       query/a, query/b, query/c, query/d, query/e, query/f, and 2 more
`);
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

test("long values are cut to the screen, what is to be copied is not", () => {
  const long = "x".repeat(500);
  const text = consoleReport(makeRun([makeResult({ observed: long, replay: long })]), { color: false, width: 80 });
  expect(text).toMatch(/^ {2}observed {3}x+…$/m);
  expect(text).toContain(`  replay     ${long}\n`);
});

test("colours are there only when asked for", () => {
  expect(consoleReport(makeRun([makeResult()]), { color: true, width: 120 })).toContain("\u001b[31m");
  expect(consoleReport(makeRun([makeResult()]), plain)).not.toContain("\u001b");
});
