import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { UsageError } from "../usage-error.ts";

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
