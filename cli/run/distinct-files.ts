import { realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

import { type FoundConfig, inConfigFolder } from "../config/read-config.ts";
import { UsageError } from "../usage-error.ts";

/** A file or folder that a command uses, and the option that names it. */
export interface UsedFile {
  readonly name: string;
  /** Nothing where the option was not given. */
  readonly file: string | undefined;
  readonly use: "read" | "write";
}

interface Found {
  readonly name: string;
  readonly file: string;
  readonly use: UsedFile["use"];
  readonly path: string;
  readonly stats: Stats | undefined;
}

/**
 * Throws {@link UsageError} where a file that is written is another one that is written or read, in whatever spelling and through
 * whatever links, or one that stands in a folder that is read.
 */
export function mustBeDistinct(files: readonly UsedFile[]): void {
  const found = files.flatMap(({ name, file, use }): readonly Found[] => {
    if (file === undefined) return [];
    const stats = statsOf(file);
    const isDevice = stats !== undefined && !stats.isFile() && !stats.isDirectory();
    return isDevice ? [] : [{ name, file, use, path: wholePath(file), stats }];
  });
  for (const [at, one] of found.entries()) {
    const other = found.find((each, where) => (where > at || each.use === "read") && each !== one && clash(one, each));
    if (one.use !== "write" || other === undefined) continue;
    throw new UsageError(
      `${one.name} ${one.file} would overwrite ${other.name} ${other.file}${one.file === other.file ? "" : ", which is the same"}. Name another file.`,
    );
  }
}

function clash(written: Found, other: Found): boolean {
  if (written.path === other.path) return true;
  if (written.stats === undefined || other.stats === undefined) return false;
  if (other.stats.isDirectory()) return written.stats.isFile() && isBelow(other.path, written.path);
  // Of a hard link, the path tells nothing.
  return written.stats.ino !== 0 && written.stats.ino === other.stats.ino && written.stats.dev === other.stats.dev;
}

// What cannot be reached is told where it is read or written.
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

// What is not there yet has no real path, but a folder on its way has.
function wholePath(file: string): string {
  const path = resolve(file);
  try {
    return comparable(realpathSync.native(path));
  } catch {
    return dirname(path) === path ? path : join(wholePath(dirname(path)), comparable(basename(path)));
  }
}

// These systems take names that differ in letter case alone for one.
function comparable(path: string): string {
  return process.platform === "win32" || process.platform === "darwin" ? path.toLowerCase() : path;
}

/** The files that a config reads, and it itself. What the command line names in place of one is read in its place. */
export function configFiles(
  { file, config }: FoundConfig,
  flags: { readonly ca?: string; readonly key?: string; readonly specs?: string; readonly waivers?: string } = {},
): readonly UsedFile[] {
  const named = (["ca", "key", "specs", "waivers"] as const).map((key): UsedFile => {
    const flag = flags[key];
    return flag === undefined
      ? { name: `${key} of the config,`, file: inConfigFolder(file, config[key]), use: "read" }
      : { name: `--${key}`, file: flag, use: "read" };
  });
  const secrets = Object.entries(config.identities ?? {}).flatMap(([name, identity]) =>
    (["tokenFile", "certificatePath", "tokenFilePath"] as const).map((key): UsedFile => {
      const path = (identity as Readonly<Record<string, unknown>>)[key];
      const own = typeof path === "string" ? inConfigFolder(file, path) : undefined;
      return { name: `${key} of the identity ${name},`, file: own, use: "read" };
    }),
  );
  return [{ name: "the config file", file, use: "read" }, ...named, ...secrets];
}
