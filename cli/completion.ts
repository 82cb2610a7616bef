import { Argument, Command } from "commander";

import type { Commands } from "./command-entry.ts";
import { type ShellName, shellNames } from "./completion/completed.ts";
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
      const { completionScript } = await import("./completion/completion-script.ts");
      toStdout(await completionScript(shell, commands));
    });
}
