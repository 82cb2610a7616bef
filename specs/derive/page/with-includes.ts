import { readMarkdown } from "../markdown/read-markdown.ts";
import type { Page } from "./page.ts";
import type { FindInclude } from "./read-page.ts";

/** The page with the pieces of its include files in their places, as far as they are found. */
export function withIncludes(page: Page, findInclude: FindInclude): Page {
  const blocks = page.blocks.flatMap((block) => {
    const text = block.kind === "include" ? findInclude(block.target) : undefined;
    if (block.kind !== "include" || text === undefined) return [block];
    return readMarkdown(block.target.replace(/^.*\//, ""), text).blocks;
  });
  return { ...page, blocks };
}
