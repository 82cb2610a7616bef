import type { CompletedCommand, CompletedOption, Value } from "./completed.ts";
import { shellQuote } from "./completed.ts";

/** A completion script for bash 3.2 or newer. The first command is the one that needs no name. */
export function bashCompletion(commands: readonly [CompletedCommand, ...CompletedCommand[]]): string {
  const [usual] = commands;
  const names = [...commands.map(({ name }) => name), "help"].join(" ");
  return `# Completion of graph-conformance for bash. In ~/.bashrc: source <(graph-conformance completion bash)
_graph_conformance() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=${usual.name} given=\${COMP_WORDS[1]-}
  COMPREPLY=()
  # An = is a word of its own.
  if [ "$word" = = ]; then word=; elif [ "$before" = = ]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [ "$COMP_CWORD" -gt 1 ]; then
    case $given in ${commands.map(({ name }) => name).join("|")}) command=$given ;; esac
  fi
  case "$command $before" in
${commands.flatMap(({ name, options }) => options.flatMap((option) => valueCase(name, option))).join("\n")}
  esac
  case $command in
${commands.map(commandCase).join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ] && [ "\${word#-}" = "$word" ]; then _graph_conformance_words ${shellQuote(names)}; fi
}
_graph_conformance_words() {
  local found
  while IFS= read -r found; do [ -z "$found" ] || COMPREPLY+=("$found"); done < <(compgen -W "$1" -- "$word")
}
_graph_conformance_list() {
  local last=\${word##*,} name
  local start=\${word%"$last"}
  for name in $1; do
    case ",$start" in *",$name,"*) continue ;; esac
    case $name in "$last"*) COMPREPLY+=("$start$name") ;; esac
  done
}
_graph_conformance_folders() {
  local found
  compopt -o filenames 2> /dev/null
  while IFS= read -r found; do COMPREPLY+=("$found"); done < <(compgen -d -- "$word")
}
_graph_conformance_nothing() {
  compopt +o default +o bashdefault 2> /dev/null
}
complete -o bashdefault -o default -F _graph_conformance graph-conformance
`;
}

function valueCase(command: string, { long, value }: CompletedOption): readonly string[] {
  const action = actionOf(value);
  return action === undefined ? [] : [`    ${shellQuote(`${command} ${long}`)}) ${action}; return ;;`];
}

// Files are what bash completes by itself.
function actionOf(value: Value): string | undefined {
  switch (value.kind) {
    case "nothing":
      return undefined;
    case "file":
      return ":";
    case "folder":
      return "_graph_conformance_folders";
    case "anything":
      return "_graph_conformance_nothing";
    case "words":
      return `_graph_conformance_${value.list ? "list" : "words"} ${shellQuote(value.words.join(" "))}`;
  }
}

function commandCase({ name, options, argument }: CompletedCommand): string {
  const flags = options.flatMap(({ long, short }) => (short === undefined ? [long] : [short, long])).join(" ");
  const action = actionOf(argument) ?? "_graph_conformance_nothing";
  return `    ${name}) case $word in -*) _graph_conformance_words ${shellQuote(flags)} ;; *) ${action} ;; esac ;;`;
}
