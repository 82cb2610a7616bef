import type { FinishedRun } from "../engine/finished-run.ts";
import type { BrokenAlike } from "./broken-alike.ts";
import { withoutCommands } from "./ci-commands.ts";
import { failureText } from "./failure-text.ts";
import { markupText } from "./markup-text.ts";
import { painter } from "./paint.ts";
import { cut } from "./printable.ts";

/** Lines as a block of code that none of them can end. */
function markdownFence(lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  // Code knows no other spelling of a character.
  return [`${fence}text`, ...lines.map((line) => withoutCommands(line)), fence];
}

const width = 1000;
const longestLine = 4000;
const words = { failed: "FAIL", warned: "WARN", error: "ERROR" } as const;

/** One broken requirement, folded up: what was found on its first route and how to see it again, the other routes in a line. */
export function markdownFailure({ first, route, also }: BrokenAlike, { seed }: FinishedRun): readonly string[] {
  const { id, level, verdict, known } = first;
  const word = known === true ? "KNOWN" : verdict === "warned" || verdict === "error" ? words[verdict] : words.failed;
  const lines = [...failureText(first, route, seed, { paint: painter(false), width }), ...also];
  const title = `${word} <code>${markupText(cut(id, 200))}</code> (${level}): ${markupText(cut(first.reason, 300))}`;
  return [
    `<details><summary>${title}</summary>`,
    "",
    ...markdownFence(lines.map((line) => cut(line, longestLine))),
    "",
    "</details>",
    "",
  ];
}
