import type { Change, ComparedRun, Diff } from "../engine/compare-runs/diff.ts";
import { changeWords, diffLists, diffSummary } from "./diff-lists.ts";
import { markdownTable, markdownText } from "./markdown-table.ts";
import { cut } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

// A comment of GitHub may have 65,536 characters.
const mostRows = 60;
const longest = 200;

/** The comparison of two runs as GitHub Markdown, short enough for a comment. */
export function diffMarkdown(diff: Diff): string {
  const lists = diffLists(diff);
  const templates = [...new Set(lists.flatMap(({ changes }) => changes.map(({ template }) => template)))];
  let room = mostRows;
  const sections = lists.flatMap(({ title, meaning, changes }) => {
    const shown = changes.slice(0, Math.max(1, room));
    room -= shown.length;
    const rows = shown.map((change) => rowOf(change, templates));
    const left = changes.length - shown.length;
    return [
      `### ${title}: ${meaning}`,
      "",
      ...markdownTable(["requirement", "level", "route", "verdict", "why"], rows),
      "",
      ...(left === 0 ? [] : [`and ${left} more`, ""]),
    ];
  });
  const runs = markdownTable(
    ["", "started", "target", "tool", "seed", "verdict"],
    [rowOfRun("before", diff.before), rowOfRun("after", diff.after)],
  );
  return `${["## Comparison of two runs", "", markdownText(diffSummary(diff)), "", ...runs, "", ...sections].join("\n")}\n`;
}

function rowOf(change: Change, templates: readonly string[]): readonly string[] {
  const { id, level, template, reason, observed } = change;
  const broken = change.after === "failed" || change.after === "warned";
  const why = broken && observed !== undefined && observed !== "" ? `${reason} Observed: ${observed}` : reason;
  return [id, level, `GET ${shortRoute(template, templates)}`, changeWords(change), why].map((text) =>
    cut(text, longest),
  );
}

function rowOfRun(name: string, { startedAt, target, tool, seed, verdict }: ComparedRun): readonly string[] {
  return [name, startedAt, target, tool, String(seed), verdict].map((text) => cut(text, longest));
}
