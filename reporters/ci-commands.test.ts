import fc from "fast-check";
import { marked } from "marked";
import { expect, test } from "vitest";

import { compareRuns } from "../engine/compare-runs/compare-runs.ts";
import { entryOf } from "../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../engine/finished-run.ts";
import { onlyAnnotations, withoutCommands } from "./ci-commands.ts";
import { consoleReport } from "./console.ts";
import { diffConsole, diffMarkdown } from "./diff.ts";
import { githubReport } from "./github.ts";
import { historyPage } from "./history-page.ts";
import { htmlReport } from "./html.ts";
import { diffJson, jsonReport, safeJson } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownText } from "./markdown-table.ts";
import { markdownReport } from "./markdown.ts";
import { markupText } from "./markup.ts";
import { commandTexts } from "./testing/command-texts.ts";
import { hostileRun } from "./testing/hostile-run.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";
import { commandsIn } from "./testing/runner.ts";

const asked = { color: true, width: 120 };
const diffOf = (run: FinishedRun): ReturnType<typeof compareRuns> =>
  compareRuns(makeRun(run.requirements.map((result) => ({ ...result, verdict: "passed" }))), run);

// Those that may go into a file keep runners away by themselves; at the others the writer of the command line does.
const formats: Readonly<Record<string, (run: FinishedRun) => string>> = {
  json: jsonReport,
  junit: junitReport,
  markdown: (run) => markdownReport(run),
  html: htmlReport,
  "diff as JSON": (run) => diffJson(diffOf(run)),
  "diff as Markdown": (run) => diffMarkdown(diffOf(run)),
  "history page": (run) => historyPage([entryOf(run)]),
};
const printed: typeof formats = {
  console: (run) => withoutCommands(consoleReport(run, asked)),
  "diff at a terminal": (run) => withoutCommands(diffConsole(diffOf(run), asked)),
};

function everywhere(text: string): FinishedRun {
  const run = hostileRun(text);
  const [first = makeResult()] = run.requirements;
  const named = { ...first, id: text, title: text, operation: text, route: text, template: `/${text}` };
  const place = { operation: text, route: text, template: text, exchanges: 1, medianMs: 1, p95Ms: 1, slowestMs: 1 };
  return {
    ...run,
    requirements: [...run.requirements, named],
    target: { url: text, embedded: false },
    latencies: [place],
  };
}

test("the commands that are drawn are commands", () => {
  expect(fc.sample(commandTexts, { numRuns: 200, seed: 1 }).flatMap(commandsIn).length).toBeGreaterThan(200);
});

test.each(Object.entries({ ...formats, ...printed }))("a runner finds no command in %s", (_, report) => {
  fc.assert(
    fc.property(commandTexts, (text) => {
      expect(commandsIn(report(everywhere(text)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.each(Object.entries(formats))("what is printed of %s is what would be written", (_, report) => {
  fc.assert(
    fc.property(commandTexts, (text) => {
      const whole = report(everywhere(text));
      expect(withoutCommands(whole)).toBe(whole);
    }),
    { numRuns: 20 },
  );
});

test("the annotations of the GitHub reporter are its only commands", () => {
  fc.assert(
    fc.property(commandTexts, (text) => {
      const report = githubReport(everywhere(text));
      expect(onlyAnnotations(report)).toBe(report);
      for (const line of report.trimEnd().split("\n")) {
        expect(line).toMatch(/^::(?:error|warning|notice) title=[^:,]*::/);
        expect(commandsIn(line.slice(1))).toEqual([]);
      }
    }),
  );
});

test("among the lines of others, only whole annotations stay commands", () => {
  expect(onlyAnnotations("::error title=a::b ##[c]\n::stop-commands::x\n  ::error title=a::b")).toBe(
    String.raw`::error title=a::b #\x23[c]` +
      "\n" +
      String.raw`\x3a:stop-commands::x` +
      "\n" +
      String.raw`  \x3a:error title=a::b`,
  );
});

test("a text keeps all but one character of a command", () => {
  fc.assert(
    fc.property(commandTexts, (text) => {
      const shown = withoutCommands(text);
      expect(commandsIn(shown)).toEqual([]);
      expect(shown.replaceAll(String.raw`\x23`, "#").replaceAll(String.raw`\x3a`, ":")).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["##[error]x", String.raw`#\x23[error]x`],
  ["a ##vso[x]", String.raw`a #\x23vso[x]`],
  ["  ::add-mask::x", String.raw`  \x3a:add-mask::x`],
])("%j stays readable", (text, shown) => {
  expect(withoutCommands(text)).toBe(shown);
});

test.each([
  "## Heading [link](#x)",
  "# [a]",
  "#[a]",
  "a ::b::c",
  "microsoft.graph.user: x",
  "Collection(Edm.String)::",
  "12:34:56",
  "${word##*,}",
  "https://x/$metadata#users/$entity",
])("%j is left as it is", (text) => {
  expect(withoutCommands(text)).toBe(text);
});

test("JSON keeps its value, XML, HTML and Markdown what they show", () => {
  fc.assert(
    fc.property(commandTexts, (text) => {
      expect(JSON.parse(safeJson({ [text]: [text] }))).toEqual({ [text]: [text] });
      expect(JSON.parse(jsonReport(everywhere(text)))).toEqual(everywhere(text));
    }),
  );
  for (const text of ["##[error]x", "::add-mask::x", "a ##vso[b]"]) {
    const unescaped = markupText(text).replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(unescaped).toBe(text);
    expect(marked.parse(markdownText(text), { async: false })).toBe(`<p>${text}</p>\n`);
  }
});

// The longest text that is judged, of what takes most steps.
test.each(["#", "##", "::", "##a", " ", "\n::", "\u200b", "##\u200b", "\u001b[1m", " ::"])(
  "a text of megabytes takes no longer than its length: %j",
  (piece) => {
    const text = `#${piece.repeat(3_000_000 / piece.length)}::`;
    const start = performance.now();
    withoutCommands(text);
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
