import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * When the newest entry below a folder that counts was changed, in milliseconds since 1970; 0 where none counts.
 * @param {string} folder @param {(path: string) => boolean} [counts]
 */
export function newest(folder, counts = () => true) {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  return Math.max(0, ...paths.filter(counts).map((path) => statSync(path).mtimeMs));
}
