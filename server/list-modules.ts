import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A module of a folder whose files are found by their place. */
export interface ListedModule {
  /** Its path below the folder, with `/`, without extension. */
  readonly id: string;
  readonly url: string;
}

/** The modules below a folder, in the order of their ids, whether we run as sources or as `dist`. */
export function listModules(folder: URL): readonly ListedModule[] {
  const root = fileURLToPath(folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !/\.(test|d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      id: relative(root, file)
        .replaceAll("\\", "/")
        .replace(/\.[jt]s$/, ""),
      url: pathToFileURL(file).href,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
