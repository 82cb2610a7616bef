import type { CompletedCommand, CompletedOption, Value } from "./completed.ts";
import { shellQuote } from "./completed.ts";

/** A completion script for zsh. The first command is the one that needs no name. */
export function zshCompletion(commands: readonly [CompletedCommand, ...CompletedCommand[]]): string {
  const [usual] = commands;
  return `#compdef graph-conformance
# Completion of graph-conformance for zsh. In ~/.zshrc, after compinit: source <(graph-conformance completion zsh)
_graph_conformance() {
  local command=${usual.name}
  local -a commands=(
${commands.map(({ name, summary }) => `    ${shellQuote(`${name}:${summary}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
    _describe command commands
    return
  fi
  if (( CURRENT > 2 )) && (( \${commands[(I)$words[2]:*]} )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}
if [[ $funcstack[1] = _graph_conformance ]]; then
  _graph_conformance "$@"
else
  compdef _graph_conformance graph-conformance
fi
`;
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const specs = options.flatMap(optionSpecs);
  const rest = argument.kind === "nothing" ? [] : [shellQuote(`*${valueSpec("argument", argument)}`)];
  return `    ${name}) _arguments \\\n${[...specs, ...rest].map((spec) => `      ${spec}`).join(" \\\n")} ;;`;
}

function optionSpecs({ long, short, summary, value }: CompletedOption): readonly string[] {
  const names = short === undefined ? [long] : [short, long];
  const about = `[${summary.replaceAll(/[\\[\]:]/g, "\\$&")}]`;
  // A value may follow the name or an =, and an option may be repeated.
  return names.map((name) =>
    shellQuote(
      value.kind === "nothing" ? `*${name}${about}` : `*${name}=${about}${valueSpec(name.replace(/^-+/, ""), value)}`,
    ),
  );
}

function valueSpec(what: string, value: Value): string {
  switch (value.kind) {
    case "file":
      return `:${what}:_files`;
    case "folder":
      return `:${what}:_files -/`;
    case "words": {
      const words = value.words.map((word) => word.replaceAll(":", "\\:")).join(" ");
      return value.list ? `:${what}:_values -s , ${what} ${words}` : `:${what}:(${words})`;
    }
    case "anything":
    case "nothing":
      return `:${what}: `;
  }
}
