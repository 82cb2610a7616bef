import type { TypeIndex } from "../specs/resource.ts";
import { collectionDocument, errorDocument, resourceDocument } from "./shapes/documents.ts";

/** The schemas that are committed: file name to text. Each entity alone and as a collection, and the error response. */
export function generatedFiles(types: TypeIndex): ReadonlyMap<string, string> {
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
