import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import type { Specs } from "../contract.ts";
import { readCompiled } from "./compiled.ts";

let known: Promise<Specs> | undefined;

/** The package's own specs, read once. Where a build has checked them, neither a parser nor a schema is loaded for them. */
export function installedSpecs(): Promise<Specs> {
  return (known ??= readInstalled());
}

async function readInstalled(): Promise<Specs> {
  const compiled = readCompiled(dirname(fileURLToPath(import.meta.url)));
  if (compiled !== undefined) return compiled;
  const { loadSpecs } = await import("./load.ts");
  return loadSpecs();
}
