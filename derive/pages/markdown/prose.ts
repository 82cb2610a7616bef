import type { Token } from "markdown-it";

import type { Link, Prose } from "../page.ts";

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
