import { printable } from "../printable.ts";

const references: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };

/** A text between the tags of an HTML document, controls made visible. */
export function markupText(text: string): string {
  return printable(text).replaceAll(/[<>&"]/g, (character) => references[character] ?? "");
}
