import type { Token } from "markdown-it";

import type { BlockOf, Link, Prose, TableRow } from "../page.ts";

/** The text of an inline token: code without backticks, line breaks as such, HTML left out. */
export function proseOf(inline: Token): Prose {
  let text = "";
  const links: Link[] = [];
  let open: { readonly target: string; readonly from: number } | undefined;
  for (const token of inline.children ?? []) {
    if (token.type === "text" || token.type === "code_inline") text += token.content;
    else if (token.type === "softbreak" || token.type === "hardbreak") text += "\n";
    else if (token.type === "html_inline") text += /^<br/i.test(token.content) ? "\n" : placeholder(token.content);
    else if (token.type === "link_open") open = { target: String(token.attrGet("href") ?? ""), from: text.length };
    else if (token.type === "link_close" && open !== undefined) {
      links.push({ text: text.slice(open.from), target: open.target });
      open = undefined;
    }
  }
  return { text: text.trim(), links };
}

// `<address>` looks like a tag and is meant as a placeholder.
function placeholder(html: string): string {
  return /^<[a-z][\w-]*>$/i.test(html) && !knownTags.has(html.slice(1, -1).toLowerCase()) ? html : "";
}

const knownTags = new Set(["a", "b", "code", "em", "i", "li", "ol", "p", "span", "strong", "sub", "sup", "ul"]);

/** The table that begins at a token. */
export function readTable(document: string, tokens: readonly Token[], from: number): BlockOf<"table"> {
  const rows: (TableRow & { readonly cells: Prose[] })[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.type === "table_close") break;
    if (token.type === "tr_open") rows.push({ cells: [], at: { document, line: (token.map?.[0] ?? 0) + 1 } });
    if (token.type === "inline") rows.at(-1)?.cells.push(proseOf(token));
  }
  const [head, ...body] = rows;
  return {
    kind: "table",
    head: head?.cells.map(({ text }) => text) ?? [],
    rows: body,
    at: head?.at ?? { document, line: (tokens[from]?.map?.[0] ?? 0) + 1 },
  };
}
