import { Argument, Command } from "commander";

import type { CommandEntry, Commands } from "./command-entry.ts";
import { bashCompletion } from "./completion/bash.ts";
import { completed, type CompletedCommand, type ShellName, shellNames } from "./completion/completed.ts";
import { fishCompletion } from "./completion/fish.ts";
import { zshCompletion } from "./completion/zsh.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance completion` */
export function build(_finish: (exitCode: number) => void, commands: Commands): Command {
  return new Command("graph-conformance completion")
    .description("Prints a script by which a shell completes commands, options and their values.")
    .helpOption("-h, --help", "show this help")
    .addArgument(new Argument("<shell>", "the shell").choices(shellNames))
    .addHelpText(
      "after",
      `
To use it:
  bash  in ~/.bashrc: source <(graph-conformance completion bash)
  zsh   in ~/.zshrc, after compinit: source <(graph-conformance completion zsh)
  fish  graph-conformance completion fish > ~/.config/fish/completions/graph-conformance.fish`,
    )
    .action(async (shell: ShellName) => {
      toStdout(await completionScript(shell, commands));
    });
}

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
