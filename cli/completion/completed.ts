import type { Argument, Command, Option } from "commander";

/** What may follow an option, or stand as an argument. */
export type Value =
  | { readonly kind: "nothing" }
  | { readonly kind: "anything" }
  | { readonly kind: "file" }
  | { readonly kind: "folder" }
  /** `list`: several of them, separated by commas. */
  | { readonly kind: "words"; readonly words: readonly string[]; readonly list: boolean };

export interface CompletedOption {
  /** Such as `--target`. */
  readonly long: string;
  /** Such as `-h`. */
  readonly short?: string;
  readonly summary: string;
  readonly value: Value;
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  readonly argument: Value;
}

/** Reads off a command's definition what a shell may complete. */
export function completed(name: string, summary: string, command: Command): CompletedCommand {
  const options = command.createHelp().visibleOptions(command);
  const [argument] = command.registeredArguments;
  return {
    name,
    summary,
    options: options.flatMap(completedOption),
    argument: argument === undefined ? { kind: "nothing" } : valueOf(argument, argument.name()),
  };
}

function completedOption(option: Option): readonly CompletedOption[] {
  const { long, short, description, required, optional } = option;
  if (typeof long !== "string") return [];
  const [, placeholder = ""] = /[<[](.+)[\]>]/.exec(option.flags) ?? [];
  const value: Value = required || optional ? valueOf(option, placeholder) : { kind: "nothing" };
  return [{ long, ...(typeof short === "string" ? { short } : {}), summary: description, value }];
}

function valueOf({ argChoices, parseArg }: Option | Argument, placeholder: string): Value {
  if (argChoices !== undefined) return { kind: "words", words: argChoices, list: false };
  const parser: object = parseArg ?? {};
  if ("known" in parser && Array.isArray(parser.known)) {
    return { kind: "words", words: parser.known.map(String), list: "list" in parser && parser.list === true };
  }
  if (placeholder === "folder") return { kind: "folder" };
  // Such as <file>, <file.ndjson> and <report.json...>.
  return { kind: /^file|\.(?:json|html|ndjson)/.test(placeholder) ? "file" : "anything" };
}

/** The shells for which there is a completion script. */
export const shellNames = ["bash", "zsh", "fish"] as const;
export type ShellName = (typeof shellNames)[number];

/** A text as one word for bash and zsh, in which nothing is expanded. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
