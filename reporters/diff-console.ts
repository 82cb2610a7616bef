import type { Change, ComparedRun, Diff } from "../engine/compare-runs/diff.ts";
import type { ConsoleOptions } from "./console.ts";
import { changeWords, diffLists, diffSummary } from "./diff-lists.ts";
import { groupBy } from "./group-by.ts";
import { labelled } from "./labelled.ts";
import { painter } from "./paint.ts";
import { cut, printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

const mostLines = 50;
const longest = 1000;

/** The comparison of two runs for a reader at a terminal: what broke in full, the rest in lines. */
export function diffConsole(diff: Diff, { color, width }: ConsoleOptions): string {
  const paint = painter(color);
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
    return [`  ${cut(printable(change.reason), longest)}`, ...labelled(facts, 8, paint, width)];
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
