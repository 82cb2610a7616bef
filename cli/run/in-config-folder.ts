import { dirname, resolve } from "node:path";

/** A path of a config file: relative ones start at the file's folder. */
export function inConfigFolder<T extends string | undefined>(file: string | undefined, path: T): T | string {
  return path === undefined || file === undefined ? path : resolve(dirname(file), path);
}
