import { marked } from "marked";
import { describe, expect, test } from "vitest";

import type { FinishedRun } from "../engine/finished-run.ts";
import { consoleReport } from "./console.ts";
import { githubReport } from "./github.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import { hostileRun, hostileTexts, isLong } from "./testing/hostile-run.ts";
import { junitErrors } from "./testing/junit-errors.ts";

const reports: Readonly<Record<string, (run: FinishedRun) => string>> = {
  console: (run) => consoleReport(run, { color: false, width: 120 }),
  json: jsonReport,
  junit: junitReport,
  markdown: (run) => markdownReport(run),
  github: githubReport,
};

const cases = Object.keys(reports).flatMap((format) =>
  Object.keys(hostileTexts).map((what) => [format, what] as const),
);

test.each(cases)("%s shows hostile text as text: %s", (format, what) => {
  const text = reports[format]?.(hostileRun(hostileTexts[what] ?? "")) ?? "";
  expect(text.length).toBeGreaterThan(0);
  // No control but the end of a line, no reordering, and nothing that UTF-8 cannot write.
  expect(text.match(/[^\P{Cc}\n]|[\p{Bidi_Control}\p{Cs}\u2028\u2029\ufffe]/u)).toBeNull();
});

test.each(Object.keys(hostileTexts))("junit is valid whatever it holds: %s", (what) => {
  expect(junitErrors(junitReport(hostileRun(hostileTexts[what] ?? "")))).toEqual([]);
});

describe("what Markdown becomes", () => {
  const ours =
    /<\/?(?:h2|h3|p|table|thead|tbody|tr|th|td|details|summary|code|pre|ol|ul|li)(?: class="language-text")?>/g;
  // An address in a text becomes a link to itself.
  const link = /<a href="http:[^"]*">|<\/a>/g;
  function tags(markdown: string): readonly string[] {
    return (
      marked
        .parse(markdown, { async: false, gfm: true })
        .replaceAll(link, "")
        .match(/<[^>]*>/g) ?? []
    );
  }

  test.each(Object.keys(hostileTexts))("has no markup of the target's: %s", (what) => {
    const text = hostileTexts[what] ?? "";
    const markdown = markdownReport(hostileRun(text));
    const html = marked.parse(markdown, { async: false, gfm: true });
    expect(html.replaceAll(ours, "").replaceAll(link, "")).not.toMatch(/[<>]/);
    expect(tags(markdown)).toEqual(tags(markdownReport(hostileRun("x", isLong(text)))));
  });
});

test.each(Object.keys(hostileTexts))("github gives its own commands only: %s", (what) => {
  const text = hostileTexts[what] ?? "";
  const lines = githubReport(hostileRun(text)).trimEnd().split("\n");
  const usual = githubReport(hostileRun("x", isLong(text)));
  expect(lines.length).toBe(usual.trimEnd().split("\n").length);
  for (const line of lines) {
    expect(line).toMatch(/^::(?:error|warning|notice) title=[^:,]*::/);
    expect(line.length).toBeLessThan(20_000);
  }
});

test("a value of a megabyte makes no report of megabytes", () => {
  for (const format of ["console", "junit", "markdown"]) {
    expect(reports[format]?.(hostileRun(hostileTexts["long"] ?? "")).length).toBeLessThan(4_000_000);
  }
});
