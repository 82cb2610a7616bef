import { marked } from "marked";
import { describe, expect, test } from "vitest";

import { compareRuns } from "../engine/compare-runs/compare-runs.ts";
import type { Diff } from "../engine/compare-runs/diff.ts";
import { diffConsole, diffMarkdown } from "./diff.ts";
import { diffJson } from "./json.ts";
import { hostileTexts } from "./testing/hostile-run.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const plain = { color: false, width: 120 };
const held = makeResult({ verdict: "passed", reason: "" });
const open = makeResult({ id: "query/orders", verdict: "untested", reason: "There is one item." });

const before = makeRun([
  held,
  makeResult({ id: "shape/fixed" }),
  { ...open, verdict: "passed", reason: "" },
  makeResult({ id: "shape/still" }),
]);
const after = makeRun([makeResult(), { ...held, id: "shape/fixed" }, open, makeResult({ id: "shape/still" })]);

test("the console tells what broke in full, and the rest in lines", () => {
  expect(diffConsole(compareRuns(before, after), plain)).toMatchInlineSnapshot(`
    "BROKE  broken now, and was not
      projection/returns-selected   must   GET …/boxes/{id}/things   was passed, now failed
      A selected property is absent from the response.
      expected   name in every item (null would pass)
      observed   absent
      replay     graph-conformance --requirement projection/returns-selected --seed 1847

    UNDECIDED  can no longer be tested
      query/orders   must   GET …/boxes/{id}/things   was passed, now untested

    FIXED  was broken, and holds now
      shape/fixed   must   GET …/boxes/{id}/things   was failed, now passed

    before  2026-01-02T03:04:05.678Z   http://localhost:8080/v1.0   graph-conformance 0.0.0, seed 1847   non-conformant
    after   2026-01-02T03:04:05.678Z   http://localhost:8080/v1.0   graph-conformance 0.0.0, seed 1847   non-conformant
    1 broke, 1 undecided, 1 fixed, 1 still broken.
    "
  `);
});

test("Markdown has a table for each list", () => {
  const text = diffMarkdown(compareRuns(before, after));
  expect(text).toContain("### BROKE: broken now, and was not\n\n| requirement |");
  expect(text).toContain("| projection/returns\\-selected | must |");
  expect(text).toContain("Observed: absent |");
  expect(text).toContain("1 broke, 1 undecided, 1 fixed, 1 still broken.");
});

test("JSON is the comparison", () => {
  const diff = compareRuns(before, after);
  expect(JSON.parse(diffJson(diff))).toEqual(diff);
});

test("two equal runs have nothing to tell", () => {
  expect(diffConsole(compareRuns(before, before), plain)).toContain("\n2 still broken.\n");
  expect(diffMarkdown(compareRuns(makeRun([held]), makeRun([held])))).toContain("\nNothing has changed.\n");
});

test("500 changes fit into a comment", () => {
  const results = Array.from({ length: 500 }, (_, n) => makeResult({ id: `shape/a${n}`, observed: "x".repeat(300) }));
  const text = diffMarkdown(compareRuns(makeRun([]), makeRun(results)));
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain("and 440 more");
});

describe.each(Object.keys(hostileTexts))("hostile text (%s)", (what) => {
  const text = hostileTexts[what] ?? "";
  const hostile = makeResult({ id: text, reason: text, expected: text, observed: text, replay: text, template: text });
  const diff: Diff = compareRuns(
    makeRun([makeResult(), held], { target: { url: text, embedded: false } }),
    makeRun([hostile, open], { target: { url: text, embedded: false } }),
  );

  test("is shown as text in each format", () => {
    for (const shown of [diffConsole(diff, plain), diffMarkdown(diff), diffJson(diff)]) {
      expect(shown.match(/[^\P{Cc}\n]|[\p{Bidi_Control}\p{Cs}\u2028\u2029\ufffe]/u)).toBeNull();
    }
  });

  test("makes no markup in Markdown", () => {
    const html = marked.parse(diffMarkdown(diff), { async: false, gfm: true });
    const tags = html.replaceAll(/<\/?(?:h2|h3|p|table|thead|tbody|tr|th|td)>|<a href="http:[^"]*">|<\/a>/g, "");
    expect(tags).not.toMatch(/[<>]/);
  });
});
