import { type Dirent, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** A document under `specs/` that cannot be used: the message names the file, the line and the reason. */
export class SpecError extends Error {
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = "SpecError";
    this.file = file;
    this.line = line;
  }
}

// A link may lead to a whole disk.
const mostEntries = 20_000;

/** The YAML files below a folder, sorted; none where there is no such folder. Throws {@link SpecError} on one that cannot be read or holds more than contracts. */
export function yamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const found: string[] = [];
  const open = [folder];
  let seen = 0;
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const entries = entriesOf(here);
    seen += entries.length;
    if (seen > mostEntries) {
      throw new SpecError(
        folder,
        1,
        `more than ${mostEntries} files and folders stand in it, which is no folder of contracts`,
      );
    }
    for (const entry of entries) {
      const path = join(here, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isFile() && entry.name.endsWith(".yaml")) found.push(path);
    }
  }
  return found.sort();
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new SpecError(
      folder,
      1,
      `the folder cannot be read (${error instanceof Error ? error.message : String(error)})`,
    );
  }
}
