import { printable } from "./printable.ts";
import { inMarkdown, withoutCommands } from "./ci-commands.ts";

/** A text in a line of Markdown that shows as it is: no markup, no HTML, no cell of a table ends in it. */
export function markdownText(text: string): string {
  const shown = printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#+\-!|~@]/g, String.raw`\$&`);
  return withoutCommands(shown, inMarkdown);
}
