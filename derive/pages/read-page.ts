import { readBrowserText } from "./browser-text/read-browser-text.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { type Block, type Page, PageError, type Prose } from "./page.ts";

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
