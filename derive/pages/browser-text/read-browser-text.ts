import type { Block, Page } from "../page.ts";
import { tableAt } from "./table-at.ts";

const sections =
  /^(permissions|prerequisites|http request|(optional )?query parameters|function parameters|path parameters|request headers|optional request headers|request body|response|examples?|methods|properties|relationships|members|json representation|remarks|see also|related content|next steps)$/i;

const requestLine = /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(https?:\/\/|\/)\S/;

// What a page's buttons and language tabs leave behind in a copy.
const furniture =
  /^(Copy|HTTP|C#|CLI|Go|Java|JavaScript|PHP|PowerShell|Python|Try It|Open Cloud Shell|Expand table|In this article)$/;

/** Reads a page as text that was copied from a browser: no markup is left, so lines tell by their words what they are. */
export function readBrowserText(name: string, source: string): Page {
  return { name, frontMatter: {}, blocks: [...blocksOf(name, source)] };
}

function* blocksOf(document: string, source: string): Generator<Block> {
  const lines = source
    .replace(/^\uFEFF/, "")
    .replaceAll("\u00A0", " ")
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  let section = "";
  let index = 0;
  while (index < lines.length) {
    const line = lines[index]?.trim() ?? "";
    const at = { document, line: index + 1 };
    const code = codeLength(lines, index);
    const table = tableAt(document, lines, index);
    if (line === "" || furniture.test(line)) index += 1;
    else if (section === "") {
      section = line;
      yield { kind: "heading", level: 1, text: line, at };
      index += 1;
    } else if (code > 0) {
      yield { kind: "code", text: `${lines.slice(index, index + code).join("\n")}\n`, at };
      index += code;
    } else if (table !== undefined) {
      yield table.block;
      index += table.length;
    } else {
      const level = headingLevel(line, section);
      if (level === undefined) yield { kind: "prose", item: false, text: line, links: [], at };
      else yield { kind: "heading", level, text: line, at };
      if (level === 2) section = line;
      index += 1;
    }
  }
}

/** How many lines of code begin at a line: a request, a response or a JSON value; 0 when it is prose. */
function codeLength(lines: readonly string[], from: number): number {
  const first = lines[from] ?? "";
  if (/^\s*[[{]\s*$/.test(first)) return closingLine(lines, from) - from + 1;
  if (!requestLine.test(first) && !/^\s*HTTP\/[\d.]+ \d{3}/.test(first)) return 0;
  let end = from + 1;
  while (end < lines.length && (requestLine.test(lines[end] ?? "") || /^[\w-]+: ?\S/.test(lines[end] ?? ""))) end += 1;
  let next = end;
  while (next < lines.length && lines[next]?.trim() === "") next += 1;
  const body = /^\s*[[{]/.test(lines[next] ?? "");
  return body ? closingLine(lines, next) - from + 1 : end - from;
}

/**
 * The line on which the JSON value that begins on a line ends. A value that is never closed ends before the first line that
 * stands where a value began, for what follows is another block.
 */
function closingLine(lines: readonly string[], from: number): number {
  let depth = 0;
  for (let index = from; index < lines.length; index++) {
    depth += depthOf(lines[index] ?? "");
    if (depth <= 0) return index;
    if (index > from && /^(HTTP\/|GET |Request$|Response$|Examples? \d)/.test(lines[index] ?? "")) return index - 1;
  }
  return lines.length - 1;
}

// Brackets in strings open nothing.
function depthOf(line: string): number {
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

/** The level of a line that is a heading by its words; undefined when it is none. Within examples, requests and responses stand deeper. */
function headingLevel(line: string, section: string): number | undefined {
  if (/^example \d+\b/i.test(line)) return 3;
  if (/^examples?\b/i.test(section) && /^(request|response)( \d+)?$/i.test(line)) return 4;
  if (/^\w+ values$/.test(line)) return 3;
  return sections.test(line) ? 2 : undefined;
}
