import { markupText } from "./markup-text.ts";

/** A table of texts as HTML, with a caption. */
export function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (kind: "th" | "td", texts: readonly string[]): string =>
    texts.map((text) => `<${kind}${kind === "th" ? ' scope="col"' : ""}>${markupText(text)}</${kind}>`).join("");
  return [
    `<div class="wide"><table>`,
    `<caption>${markupText(caption)}</caption>`,
    `<thead><tr>${cells("th", head)}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${cells("td", row)}</tr>`),
    "</tbody>",
    "</table></div>",
  ].join("\n");
}
