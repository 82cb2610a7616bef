import { readBrowserText } from "./browser-text/read-browser-text.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import type { Page } from "./page.ts";
import { type FindInclude, withIncludes } from "./with-includes.ts";

/** Reads a page in either form: the Markdown that its authors write, or the text that a browser copies. */
export function readPage(name: string, text: string, findInclude: FindInclude = () => undefined): Page {
  return withIncludes(isMarkdown(text) ? readMarkdown(name, text) : readBrowserText(name, text), findInclude);
}

function isMarkdown(text: string): boolean {
  return /^\uFEFF?---\s*$|^#{1,3} |^ *```|^ *\|.*\|/m.test(text);
}
