import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Specs } from "../contract.ts";

const fileName = "compiled.json";

/** Specs as JSON: what a build writes next to the compiled code, so that a start need not read and check every document again. */
export function compiledText(specs: Specs): string {
  return JSON.stringify(listed(specs));
}

/** The compiled specs of the installed package; undefined where none were built, as when sources run directly. */
export function readCompiled(folder: string): Specs | undefined {
  const file = join(folder, fileName);
  if (!existsSync(file)) return undefined;
  // Only compiledText writes this file, from specs that were checked.
  const written = JSON.parse(readFileSync(file, "utf8")) as ReturnType<typeof listed>;
  return {
    operations: written.operations.map((o) => ({
      ...o,
      roots: new Map(o.roots),
      availability: new Map(o.availability),
    })),
    types: new Map(written.types),
    requirements: written.requirements,
    sources: new Map(written.sources),
  };
}

// JSON has no maps: they become lists of pairs.
function listed(specs: Specs) {
  return {
    ...specs,
    operations: specs.operations.map((o) => ({ ...o, roots: [...o.roots], availability: [...o.availability] })),
    types: [...specs.types],
    sources: [...specs.sources],
  };
}
