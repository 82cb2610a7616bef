import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readSpecs } from "../specs/loading/load.ts";
import { packageRoot } from "../specs/loading/package-root.ts";
import type { TypeIndex } from "../specs/resource.ts";
import { collectionDocument, errorDocument, resourceDocument } from "./shapes/documents.ts";

// Writes schemas/generated; with --check it only says where the committed files differ from the specs.
const folder = join(packageRoot, "schemas", "generated");
const wanted = generatedFiles(readSpecs(join(packageRoot, "specs")).types);
mkdirSync(folder, { recursive: true });
const present = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const stale = [...new Set([...wanted.keys(), ...present.keys()])].filter(
  (name) => wanted.get(name) !== present.get(name),
);

if (process.argv.includes("--check")) {
  for (const name of stale)
    process.stderr.write(`schemas/generated/${name} differs from the specs: run npm run generate\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const name of stale) {
    const text = wanted.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  process.stdout.write(`${wanted.size} schemas, ${stale.length} changed\n`);
}

/** The schemas that are committed: file name to text. Each entity alone and as a collection, and the error response. */
function generatedFiles(types: TypeIndex): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, schema: object): void => void files.set(name, `${JSON.stringify(schema, null, 2)}\n`);
  for (const type of types.values()) {
    if (type.kind !== "entity" || type.singleton !== undefined) continue;
    add(`${fileName(type.name)}.json`, resourceDocument(types, type.name));
    add(`${fileName(type.name)}.collection.json`, collectionDocument(types, type.name));
  }
  add("error-response.json", errorDocument(types));
  return files;
}

function fileName(qualifiedName: string): string {
  const name = qualifiedName.slice(qualifiedName.lastIndexOf(".") + 1);
  return name.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? "" : "-"}${letter.toLowerCase()}`);
}
