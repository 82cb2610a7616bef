import { inMarkdown, withoutCommands } from "./ci-commands.ts";
import { printable } from "./printable.ts";

/** A table of texts, each shown as it is. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(" | ")} |`;
  return [row(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(row)];
}

/** A text in a line of Markdown that shows as it is: no markup, no HTML, no cell of a table ends in it. */
export function markdownText(text: string): string {
  const shown = printable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_{}[\]()#+\-!|~@]/g, String.raw`\$&`);
  return withoutCommands(shown, inMarkdown);
}
