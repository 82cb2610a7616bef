import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Specs } from "../contract.ts";
import type { Operation } from "../operation.ts";

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
    operations: written.operations.map(unlisted),
    types: new Map(written.types),
    requirements: written.requirements,
    sources: new Map(written.sources),
  };
}

// JSON has no maps: they become lists of pairs.
function listed(specs: Specs) {
  return {
    ...specs,
    operations: specs.operations.map(listedOperation),
    types: [...specs.types],
    sources: [...specs.sources],
  };
}

/** An operation as JSON can have it. */
export type ListedOperation = ReturnType<typeof listedOperation>;

/** An operation as JSON can have it. */
export function listedOperation({ expandOptions, askedEntities, ...operation }: Operation) {
  return {
    ...operation,
    roots: [...operation.roots],
    availability: [...operation.availability],
    ...(expandOptions === undefined ? {} : { expandOptions: [...expandOptions] }),
    ...(askedEntities === undefined ? {} : { askedEntities: [...askedEntities] }),
  };
}

/** The operation that was listed. */
export function unlisted({ expandOptions, askedEntities, ...operation }: ListedOperation): Operation {
  return {
    ...operation,
    roots: new Map(operation.roots),
    availability: new Map(operation.availability),
    ...(expandOptions === undefined ? {} : { expandOptions: new Map(expandOptions) }),
    ...(askedEntities === undefined ? {} : { askedEntities: new Map(askedEntities) }),
  };
}
