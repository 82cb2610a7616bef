import type { CompletedCommand, CompletedOption, Value } from "./completed.ts";

/** A completion script for fish. The first command is the one that needs no name. */
export function fishCompletion(commands: readonly [CompletedCommand, ...CompletedCommand[]]): string {
  const [usual] = commands;
  const names = commands.map(({ name }) => name).join(" ");
  const lines = commands.flatMap((command) => [
    `complete -c graph-conformance -n '__graph_conformance_first' -a ${command.name} -d ${fishQuote(command.summary)}`,
    ...command.options.map((option) => optionLine(command.name, option)),
    ...(command.argument.kind === "file" ? [`complete -c graph-conformance -n ${condition(command.name)} -F`] : []),
    ...(command.argument.kind === "words"
      ? [`complete -c graph-conformance -n ${condition(command.name)} ${valueOf(command.argument)}`]
      : []),
  ]);
  return `# Completion of graph-conformance for fish: graph-conformance completion fish > ~/.config/fish/completions/graph-conformance.fish
function __graph_conformance_first
  test (count (commandline -opc)) -eq 1
end
function __graph_conformance_is
  set -l given (commandline -opc)[2]
  contains -- "$given" ${names}; or set given ${usual.name}
  test "$given" = $argv[1]
end
complete -c graph-conformance -f
${lines.join("\n")}
`;
}

function condition(command: string): string {
  return fishQuote(`__graph_conformance_is ${command}`);
}

function optionLine(command: string, { long, short, summary, value }: CompletedOption): string {
  const names = [`-l ${long.slice(2)}`, ...(short === undefined ? [] : [`-s ${short.slice(1)}`])].join(" ");
  const follows = valueOf(value);
  const parts = ["complete -c graph-conformance -n", condition(command), names, follows, "-d", fishQuote(summary)];
  return parts.filter((part) => part !== "").join(" ");
}

function valueOf(value: Value): string {
  switch (value.kind) {
    case "nothing":
      return "";
    case "anything":
      return "-x";
    case "file":
      return "-r -F";
    case "folder":
      return "-x -a '(__fish_complete_directories)'";
    case "words": {
      const words = value.words.join(" ");
      return value.list
        ? `-x -a ${fishQuote(`(__fish_complete_list , "string split ' ' '${words}'")`)}`
        : `-x -a ${fishQuote(words)}`;
    }
  }
}

function fishQuote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, "\\$&")}'`;
}
