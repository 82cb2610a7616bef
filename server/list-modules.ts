import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** A module of a folder whose files are found by their place. */
export interface ListedModule {
  /** Its path below the folder, with `/`, without extension. */
  readonly id: string;
  readonly load: () => Promise<unknown>;
}

/**
 * The modules of one kind, in the order of their ids, whether we run as sources or as `dist`. The build puts another one in
 * its place, which has all of them in it.
 */
export function listModules(kind: "fault" | "variation"): readonly ListedModule[] {
  const root = fileURLToPath(new URL(`./${kind}s/`, import.meta.url));
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !/\.(test|d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      id: relative(root, file)
        .replaceAll("\\", "/")
        .replace(/\.[jt]s$/, ""),
      load: async () => (await import(pathToFileURL(file).href)) as unknown,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
