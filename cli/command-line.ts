import type { CommandEntry } from "./command-entry.ts";
import { commands } from "./commands.ts";
import { didYouMean, UsageError } from "./usage-error.ts";
import { explain } from "./explain.ts";
import { toStderr, toStdout } from "./print.ts";

/** Does what the arguments ask for and gives the exit code. What goes wrong is one line on stderr. */
export async function commandLine(args: readonly string[]): Promise<number> {
  let exitCode = 0;
  try {
    const { entry, rest } = choose(args);
    const module = await entry.load();
    const command = module
      .build((code) => (exitCode = code), commands)
      .addHelpText("after", entry === commands[0] ? helpFooter() : "")
      .exitOverride()
      .configureOutput({ writeOut: (text) => toStdout(text), outputError: () => {} })
      .showSuggestionAfterError(false);
    await command.parseAsync(rest, { from: "user" }).catch((error: unknown) => {
      throw misuse(
        error,
        command.options.map(({ long }) => long ?? ""),
        rest,
      );
    });
  } catch (error) {
    const { line, code } = explain(error);
    if (line !== undefined) toStderr(`${line}\n`);
    return code;
  }
  return exitCode;
}

function choose(args: readonly string[]): { readonly entry: CommandEntry; readonly rest: readonly string[] } {
  const [first, ...others] = args;
  if (first === "help") return choose([...others.slice(0, 1), "--help"]);
  if (first === undefined || first.startsWith("-")) return { entry: commands[0], rest: args };
  const entry = commands.find(({ name }) => name === first);
  if (entry !== undefined) return { entry, rest: others };
  // What looks like no name may be a token in the wrong place.
  const shown = /^[a-z][a-z-]{0,20}$/i.test(first) ? ` ${first}.${didYouMean(first, names)}` : " of the name given.";
  throw new UsageError(`There is no command${shown}`);
}

const names = commands.map(({ name }) => name);

// Commander's own messages run over two lines and know no commands after options.
function misuse(error: unknown, options: readonly string[], args: readonly string[]): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  if (error.code === "commander.unknownOption") {
    const given = /'([^']+)'/.exec(error.message)?.[1]?.split("=")[0] ?? "";
    return new UsageError(`There is no option ${given}.${didYouMean(given, [...options, "--help"])}`);
  }
  if (error.code === "commander.excessArguments") {
    const late = args.find((argument) => names.includes(argument));
    const hint =
      late === undefined ? "Every value needs its option, such as --target URL" : `The command ${late} comes first`;
    return new UsageError(`There is an argument that no option takes. ${hint}.`);
  }
  return error;
}

/** What the help says below the options of the default command. */
function helpFooter(): string {
  return `
Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join("\n")}

Exit codes:
  0 conformant · 1 a requirement is broken · 2 wrong usage or config
  3 the target cannot be reached or refuses our identity · 4 a bug of ours · 5 undecided`;
}
