import { printable } from "./printable.ts";
import { inMarkup, withoutCommands } from "./ci-commands.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text for XML or HTML, as content or as the value of an attribute; what neither may hold is shown as `\xNN`. */
export function markupText(text: string): string {
  const shown = printable(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
  return withoutCommands(shown, inMarkup);
}
