import type { TypeIndex } from "../resource.ts";
import { readDocument } from "./read-document.ts";
import { typesOf } from "./types-of.ts";

/** Reads the documented shapes. Throws a `SpecError` on a broken document, a name given twice or a type that nobody documents. */
export function loadResources(files: readonly string[]): TypeIndex {
  return typesOf(files.map((file) => [file, readDocument(file, "resource")]));
}
