import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { readCompiled } from "./compiled.ts";
import type { Specs } from "./contract.ts";

/** The package's own specs. Where a build has checked them, neither a parser nor a schema is loaded for them. */
export async function installedSpecs(): Promise<Specs> {
  const compiled = readCompiled(dirname(fileURLToPath(import.meta.url)));
  if (compiled !== undefined) return compiled;
  const { loadSpecs } = await import("./load.ts");
  return loadSpecs();
}
