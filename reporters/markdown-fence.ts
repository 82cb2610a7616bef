import { withoutCommands } from "./ci-commands.ts";

/** Lines as a block of code that none of them can end. */
export function markdownFence(lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  // Code knows no other spelling of a character.
  return [`${fence}text`, ...lines.map((line) => withoutCommands(line)), fence];
}
