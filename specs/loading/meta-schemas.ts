import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

import { packageRoot } from "./package-root.ts";

export type DocumentKind = "operation" | "resource" | "requirement" | "sources";

const ajv = new Ajv2020({ allErrors: true, strict: false });
const compiled = new Map<DocumentKind, ValidateFunction>();

/** Errors of a document against the schema of its kind; empty when it holds. */
export function metaErrors(kind: DocumentKind, content: unknown): readonly ErrorObject[] {
  let validate = compiled.get(kind);
  if (validate === undefined) {
    const text = readFileSync(join(packageRoot, "specs", "meta", `${kind}.schema.json`), "utf8");
    validate = ajv.compile(JSON.parse(text));
    compiled.set(kind, validate);
  }
  return validate(content) ? [] : (validate.errors ?? []);
}
