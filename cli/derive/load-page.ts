import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import type { Page } from "../../specs/derive/page/page.ts";
import { readPage } from "../../specs/derive/page/read-page.ts";
import { UsageError } from "../usage-error.ts";

const mostBytes = 5_000_000;

/** Reads a page with the Markdown files that it includes, as far as they are there. Throws {@link UsageError} when it cannot. */
export function loadPage(file: string): Page {
  return readPage(basename(file), textOf(file), (target) => includeText(join(dirname(file), target)));
}

function textOf(file: string): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const reason =
      error instanceof TypeError ? "it is no UTF-8 text" : error instanceof Error ? error.message : String(error);
    throw new UsageError(`The page ${file} cannot be read: ${reason}. Save it as text.`, { cause: error });
  }
  if (text.length <= mostBytes) return text;
  throw new UsageError(`The page ${file} is too large for a page: ${text.length} characters, at most ${mostBytes}.`);
}

function includeText(file: string): string | undefined {
  if (!file.endsWith(".md")) return undefined;
  try {
    return readFileSync(file, "utf8");
  } catch {
    // Pages often come without what they include; what is lacking then is listed.
    return undefined;
  }
}
