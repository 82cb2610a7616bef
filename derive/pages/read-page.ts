import { readBrowserText } from "./browser-text/read-browser-text.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { type Block, type Page, PageError, type Prose } from "./page.ts";
import type { Facts } from "../facts.ts";
import type { Gap } from "../gap.ts";
import { readOperation } from "./operation/read-operation.ts";
import { readTitle } from "./read-title.ts";
import { readEnumPage } from "./resource/read-enums.ts";
import { readResource } from "./resource/read-resource.ts";
import { sectionsOf } from "./sections.ts";

// What reads sentences may take as long as the square of their length.
const longestProse = 20_000;

/** Gives the text of a file that a page includes, by the target as the page writes it; undefined when there is none. */
export type FindInclude = (target: string) => string | undefined;

/** Reads a page in either form: the Markdown that its authors write, or the text that a browser copies. */
export function readPage(name: string, text: string, findInclude: FindInclude = () => undefined): Page {
  return withIncludes(isMarkdown(text) ? readMarkdown(name, text) : readBrowserText(name, text), findInclude);
}

function isMarkdown(text: string): boolean {
  return /^\uFEFF?---\s*$|^#{1,3} |^ *```|^ *\|.*\|/m.test(text);
}

/**
 * The page with the pieces of its include files in their places, as far as they are found. Throws {@link PageError} on a
 * paragraph or cell that is too long to be read.
 */
function withIncludes(page: Page, findInclude: FindInclude): Page {
  const blocks = page.blocks.flatMap((block) => {
    const text = block.kind === "include" ? findInclude(block.target) : undefined;
    if (block.kind !== "include" || text === undefined) return [block];
    return readMarkdown(block.target.replace(/^.*\//, ""), text).blocks;
  });
  for (const block of blocks) {
    for (const { text, at } of textsOf(block)) {
      if (text.length <= longestProse) continue;
      const reason = `a paragraph or cell has ${text.length} characters, at most ${longestProse} are read`;
      throw new PageError(at.document, at.line, reason);
    }
  }
  return { ...page, blocks };
}

function textsOf(block: Block): readonly (Pick<Prose, "text"> & Pick<Block, "at">)[] {
  if (block.kind === "prose" || block.kind === "heading") return [block];
  if (block.kind !== "table") return [];
  return [
    ...block.head.map((text) => ({ text, at: block.at })),
    ...block.rows.flatMap(({ cells, at }) => cells.map(({ text }) => ({ text, at }))),
  ];
}

/** What a page describes; a gap when it describes nothing that is known. */
export function readFacts(page: Page): Facts | Gap {
  const sections = sectionsOf(page);
  const has = (kind: string): boolean => sections.some((section) => section.kind === kind);
  const title = readTitle(page)?.value ?? "";
  if (has("request")) return readOperation(page, sections);
  if (/\benum(eration)?( type)?$/i.test(title)) return readEnumPage(page, sections);
  if (has("properties") || has("representation") || /resource type$/i.test(title)) return readResource(page, sections);
  const reason = "it has no section on an HTTP request, on properties or on members";
  return { kind: "no-kind", at: { document: page.name, line: 1 }, reason };
}
