import type { CommandEntry, Commands } from "../command-entry.ts";
import { bashCompletion } from "./bash.ts";
import { completed, type CompletedCommand } from "./completed.ts";
import { fishCompletion } from "./fish.ts";
import type { ShellName } from "./completed.ts";
import { zshCompletion } from "./zsh.ts";

const scripts: Readonly<Record<ShellName, (commands: readonly [CompletedCommand, ...CompletedCommand[]]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** The completion script for a shell, from the definitions of all commands. */
export async function completionScript(shell: ShellName, commands: Commands): Promise<string> {
  const [usual, ...others] = commands;
  const read = async (entry: CommandEntry): Promise<CompletedCommand> =>
    completed(
      entry.name,
      entry.summary,
      (await entry.load()).build(() => {}, commands),
    );
  return scripts[shell]([await read(usual), ...(await Promise.all(others.map(read)))]);
}
