import type { Change, ComparedRun, Diff } from "../engine/compare-runs/diff.ts";
import type { ConsoleOptions } from "./console.ts";
import { groupBy } from "./group-by.ts";
import { labelled, painter, type Style } from "./paint.ts";
import { markdownTable, markdownText } from "./markdown-table.ts";
import { cut, printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

/** A list of a comparison with its heading. */
export interface DiffList {
  readonly title: string;
  readonly meaning: string;
  readonly style: Style;
  readonly changes: readonly Change[];
}

// A comment of GitHub may have 65,536 characters.
const mostRows = 60;

const longestCell = 200;

const mostLines = 50;
const longest = 1000;

/** The lists of a comparison that are not empty, the worst first. */
function diffLists({ broke, undecided, gone, fixed, decided, added }: Diff): readonly DiffList[] {
  const lists: readonly DiffList[] = [
    { title: "BROKE", meaning: "broken now, and was not", style: "bad", changes: broke },
    { title: "UNDECIDED", meaning: "can no longer be tested", style: "doubtful", changes: undecided },
    { title: "GONE", meaning: "not in the later run", style: "doubtful", changes: gone },
    { title: "FIXED", meaning: "was broken, and holds now", style: "good", changes: fixed },
    { title: "DECIDED", meaning: "could not be tested, and holds now", style: "good", changes: decided },
    { title: "NEW", meaning: "only in the later run, and not broken", style: "strong", changes: added },
  ];
  return lists.filter(({ changes }) => changes.length > 0);
}

/** What became of a requirement, in words: `was passed, now failed`. */
function changeWords({ before, after }: Change): string {
  return [before && `was ${before}`, after && `now ${after}`].filter((text) => text !== undefined).join(", ");
}

/** The comparison in a sentence. */
function diffSummary(diff: Diff): string {
  const lists = diffLists(diff).map(({ title, changes }) => `${changes.length} ${title.toLowerCase()}`);
  const still = diff.stillBroken === 0 ? [] : [`${diff.stillBroken} still broken`];
  const parts = [...lists, ...still];
  return parts.length === 0 ? "Nothing has changed." : `${parts.join(", ")}.`;
}

/** The comparison of two runs for a reader at a terminal: what broke in full, the rest in lines. */
export function diffConsole(diff: Diff, { color, width }: ConsoleOptions): string {
  const paint = painter(color);
  const layout = { paint, width };
  const lists = diffLists(diff);
  const templates = [...new Set(lists.flatMap(({ changes }) => changes.map(({ template }) => template)))];
  const route = ({ template }: Change): string => `GET ${printable(shortRoute(template, templates))}`;
  const line = (change: Change): string =>
    `  ${paint("strong", printable(change.id))}   ${change.level}   ${route(change)}   ${changeWords(change)}`;
  const full = (change: Change): readonly string[] => {
    const { expected, observed, replay } = change;
    const facts = [
      { label: "expected", text: expected },
      { label: "observed", text: observed },
      { label: "replay", text: replay, whole: true as const },
    ].flatMap(({ text, ...fact }) => (text === undefined || text === "" ? [] : [{ ...fact, text }]));
    return [`  ${cut(printable(change.reason), longest)}`, ...labelled(facts, 8, layout)];
  };
  const sections = lists.flatMap(({ title, meaning, style, changes }) => [
    `${paint(style, title)}  ${meaning}`,
    ...(title === "BROKE"
      ? groupBy(changes, ({ operation, id }) => `${operation} ${id}`).flatMap((group) => [
          ...group.map(line),
          ...full(group[0]),
          "",
        ])
      : [...shortened(changes.map(line)), ""]),
  ]);
  return `${[...sections, named("before", diff.before), named("after", diff.after), diffSummary(diff)].join("\n")}\n`;
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  and ${lines.length - mostLines} more`];
}

function named(label: string, { target, startedAt, tool, seed, verdict }: ComparedRun): string {
  const text = `${startedAt}   ${target}   ${tool}, seed ${seed}   ${verdict}`;
  return `${label.padEnd(8)}${cut(printable(text), longest)}`;
}

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
    cut(text, longestCell),
  );
}

function rowOfRun(name: string, { startedAt, target, tool, seed, verdict }: ComparedRun): readonly string[] {
  return [name, startedAt, target, tool, String(seed), verdict].map((text) => cut(text, longestCell));
}
