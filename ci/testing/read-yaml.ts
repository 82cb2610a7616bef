import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { packageRoot } from "../../specs/loading/package-root.ts";

/** The text of a file of this package. */
export function textOf(path: string): string {
  return readFileSync(join(packageRoot, path), "utf8");
}

/** The content of a YAML file of this package. */
export function yamlOf(path: string): unknown {
  return parse(textOf(path));
}
