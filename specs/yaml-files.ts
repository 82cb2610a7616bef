import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The YAML files below a folder, sorted; none where there is no such folder. */
export function yamlFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
