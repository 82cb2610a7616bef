import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";

import { type Page, PageError } from "../../derive/pages/page.ts";
import { readPage } from "../../derive/pages/read-page.ts";
import { UsageError } from "../usage-error.ts";

const mostBytes = 5_000_000;

/**
 * Reads a page with the Markdown files that it includes, as far as they are there, and below the folder of the page or below a
 * folder `includes` beside it or one level up, as the documentation of Graph has it. Throws {@link UsageError} when it cannot.
 */
export function loadPage(file: string): Page {
  const text = textOf(file);
  try {
    return readPage(basename(file), text, (target) => includeText(dirname(file), target));
  } catch (error) {
    if (!(error instanceof PageError)) throw error;
    throw new UsageError(`The page ${file} cannot be read: ${error.message}.`, { cause: error });
  }
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

// A page comes from outside: what it names may be a link or a way to files that nobody meant to show.
function includeText(folder: string, target: string): string | undefined {
  if (!target.endsWith(".md")) return undefined;
  try {
    const own = realpathSync(folder);
    const file = realpathSync(join(folder, target));
    const shown = [own, join(own, "..", "includes"), join(own, "..", "..", "includes")];
    if (!shown.some((root) => isBelow(root, file)) || !isReadable(file)) return undefined;
    return readFileSync(file, "utf8");
  } catch {
    // Pages often come without what they include; what is lacking then is listed.
    return undefined;
  }
}

function isReadable(file: string): boolean {
  const stats = statSync(file);
  return stats.isFile() && stats.size <= mostBytes;
}

function isBelow(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** The files of the given paths: folders stand for the pages in them. Throws {@link UsageError} when there is none. */
export function pageFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined)
      throw new UsageError(`The page ${path} cannot be read: there is no such file. Check the path.`);
    if (!found.isDirectory()) return [path];
    const files = readdirSync(path)
      // A link may lead to a device that never ends.
      .filter(
        (name) => /\.(md|txt)$/i.test(name) && statSync(join(path, name), { throwIfNoEntry: false })?.isFile() === true,
      )
      .sort();
    if (files.length > 0) return files.map((name) => join(path, name));
    throw new UsageError(`The folder ${path} has no page: its files must end in .md or .txt.`);
  });
}
