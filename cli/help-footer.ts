import type { CommandEntry } from "./command-entry.ts";

/** What the help says below the options of the default command. */
export function helpFooter(commands: readonly CommandEntry[]): string {
  return `
Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

Exit codes:
  0 conformant · 1 a requirement is broken · 2 wrong usage or config
  3 the target cannot be reached or refuses our identity · 4 a bug of ours · 5 undecided`;
}
