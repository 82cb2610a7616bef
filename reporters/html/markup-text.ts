import { printable } from "../printable.ts";
import { inMarkup, withoutCommands } from "../ci-commands.ts";

const references: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** A text between the tags of an HTML document, controls made visible. */
export function markupText(text: string): string {
  const shown = printable(text).replaceAll(/[<>&"]/g, (character) => references[character] ?? "");
  return withoutCommands(shown, inMarkup);
}
