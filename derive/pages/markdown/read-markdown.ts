import { yamlContent, yamlDocument } from "../../../specs/yaml-document.ts";
import { type Annotation, type Block, type Page, PageError } from "../page.ts";
import { parse } from "jsonc-parser";
import { deepestJson } from "../../../specs/json-depth.ts";
import { jsoncDepth } from "../../../specs/loading/line-of-pointer.ts";
import MarkdownIt, { type Token } from "markdown-it";
import type { BlockOf, Link, Prose, TableRow } from "../page.ts";

interface SplitPage {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly text: string;
}

// HTML is let through: authors annotate their pages in comments.
const parser = new MarkdownIt({ html: true });
parser.core.ruler.before("inline", "brackets", ({ tokens, env }) => {
  for (const { type, content, map } of tokens) {
    if (type !== "inline" || !opensTooMany(content)) continue;
    const { document } = env as unknown as Environment;
    const reason = `more than ${mostOpen} brackets stand open in one paragraph or cell`;
    throw new PageError(document, (map?.[0] ?? 0) + 1, reason);
  }
});

interface Environment {
  readonly document: string;
}

// From each bracket the parser looks for its end, so its time is the number of open ones times the length of the text.
const mostOpen = 200;

function opensTooMany(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if (char === "[") open += 1;
    else if (char === "]") open = Math.max(0, open - 1);
    if (open > mostOpen) return true;
  }
  return false;
}

/** Reads a page as its authors write it. Of tabs only the one for HTTP is read; a comment belongs to the code after it. Throws {@link PageError}. */
export function readMarkdown(name: string, source: string): Page {
  const { frontMatter, text } = splitFrontMatter(source);
  return {
    name,
    frontMatter,
    blocks: [...blocksOf(name, parser.parse(mendTables(text), { document: name } satisfies Environment))],
  };
}

function* blocksOf(document: string, tokens: readonly Token[]): Generator<Block> {
  let tab: string | undefined;
  let annotation: Annotation | undefined;
  let items = 0;
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    const at = { document, line: (token.map?.[0] ?? 0) + 1 };
    if (token.type === "list_item_open") items += 1;
    else if (token.type === "list_item_close") items -= 1;
    else if (token.type === "hr") tab = undefined;
    else if (token.type === "heading_open" && inline !== undefined) {
      const opened = tabOf(inline);
      // A line of dashes under text is meant as the end of tabs, not as a heading.
      if (token.markup === "-") tab = undefined;
      else if (opened !== undefined) tab = opened;
      else yield { kind: "heading", level: Number(token.tag.slice(1)), text: proseOf(inline).text, at };
    } else if (tab !== undefined && tab !== "http") continue;
    else if (token.type === "html_block") annotation = readAnnotations(token.content).at(-1) ?? annotation;
    else if (token.type === "fence" || token.type === "code_block") {
      const line = at.line + (token.type === "fence" ? 1 : 0);
      const code = { kind: "code", text: token.content, at: { document, line } } as const;
      yield annotation === undefined ? code : { ...code, annotation };
      annotation = undefined;
    } else if (token.type === "table_open") yield readTable(document, tokens, index);
    else if (token.type === "paragraph_open" && inline !== undefined) {
      yield* paragraph(inline, items > 0, at);
      annotation = commentIn(inline) ?? annotation;
    }
  }
}

function* paragraph(inline: Token, item: boolean, at: Block["at"]): Generator<Block> {
  const target = includeTarget(inline.content);
  if (target !== undefined) yield { kind: "include", target, at };
  else yield proseOrHeading({ kind: "prose", item, at, ...proseOf(inline) });
}

// `##Response`, without the space, is a heading to its author.
function proseOrHeading(prose: Block & { readonly kind: "prose" }): Block {
  const [, marks, text] = /^(#{1,6})([A-Z][^\n]*)$/.exec(prose.text) ?? [];
  return marks === undefined || text === undefined
    ? prose
    : { kind: "heading", level: marks.length, text: text.trim(), at: prose.at };
}

function tabOf(inline: Token): string | undefined {
  const href = inline.children?.find(({ type }) => type === "link_open")?.attrGet("href");
  return /^#tab\/([\w-]+)/.exec(String(href))?.[1];
}

function commentIn(inline: Token): Annotation | undefined {
  const comments = (inline.children ?? []).filter(({ type }) => type === "html_inline").map(({ content }) => content);
  return comments.flatMap((content) => readAnnotations(content)).at(-1);
}

/** The file that a `[!INCLUDE [title](file)]` line names; undefined when the text is none. */
function includeTarget(text: string): string | undefined {
  return /^[ \t]*\[!INCLUDE[ \t]*\[[^\]\n]*\]\(([^)\s]+)\)[ \t]*\][ \t]*$/im.exec(text)?.[1];
}

/** Takes the front matter off a page. Its lines stay, empty, so that those below keep their numbers. */
function splitFrontMatter(source: string): SplitPage {
  const text = source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const [whole, content] = /^---[ \t]*\n(.*?)\n---[ \t]*(?=\n|$)/s.exec(text) ?? [];
  if (whole === undefined || content === undefined) return { frontMatter: {}, text };
  return { frontMatter: frontMatterOf(content), text: whole.replaceAll(/[^\n]/g, "") + text.slice(whole.length) };
}

// Front matter that is no YAML only loses what it would have confirmed.
function frontMatterOf(content: string): Readonly<Record<string, unknown>> {
  try {
    const value = yamlContent(yamlDocument(content).document);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

const [start, end] = ["<!--", "-->"];

/** The annotations in HTML comments: those that name a block type. Trailing commas are forgiven. */
function readAnnotations(html: string): readonly Annotation[] {
  return commentsIn(html).flatMap((json) => {
    if (!json.startsWith("{") || !json.endsWith("}") || jsoncDepth(json) > deepestJson) return [];
    const value: unknown = parse(json, [], { allowTrailingComma: true });
    return typeof value === "object" && value !== null && "blockType" in value ? [{ ...value }] : [];
  });
}

function commentsIn(html: string): readonly string[] {
  const found: string[] = [];
  for (let at = html.indexOf(start); at >= 0;) {
    const to = html.indexOf(end, at);
    if (to < 0) break;
    found.push(html.slice(at + start.length, to).trim());
    at = html.indexOf(start, to);
  }
  return found;
}

const delimiters = /^ {0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * The text with as many cells below the head of each table as the head has: the parser takes a table for a paragraph where
 * authors wrote one delimiter too many or too few, and what is shown to readers is a table all the same. Lines stay in their
 * places.
 */
export function mendTables(text: string): string {
  const lines = text.split("\n");
  let fenced = false;
  for (const [at, line] of lines.entries()) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const head = lines[at - 1] ?? "";
    if (fenced || !head.includes("|") || !line.includes("|") || !delimiters.test(line)) continue;
    const [wanted, written] = [cellsOf(head), cellsOf(line)];
    if (wanted.length === written.length || wanted.length < 2) continue;
    lines[at] = `|${wanted.map((_, cell) => written[cell] ?? "---").join("|")}|`;
  }
  return lines.join("\n");
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/);
}

/** The text of an inline token: code without backticks, line breaks as such, HTML left out. */
function proseOf(inline: Token): Prose {
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
function readTable(document: string, tokens: readonly Token[], from: number): BlockOf<"table"> {
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
