import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

import { packageRoot } from "../../specs/loading/package-root.ts";

export type OwnDocument = "config" | "report" | "waivers" | "diff" | "history";

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
formats.default(ajv, ["date", "date-time", "uri", "json-pointer"]);
const compiled = new Map<OwnDocument, ValidateFunction>();

/** Errors of one of our own documents against its published schema; empty when it holds. */
export function ownErrors(kind: OwnDocument, content: unknown): readonly ErrorObject[] {
  const validate = compiled.get(kind) ?? ajv.compile(ownSchema(kind));
  compiled.set(kind, validate);
  return validate(content) ? [] : (validate.errors ?? []);
}

/** The published schema of one of our own documents. */
export function ownSchema(kind: OwnDocument): Record<string, unknown> {
  const text = readFileSync(join(packageRoot, "schemas", "own", `${kind}.schema.json`), "utf8");
  return JSON.parse(text) as Record<string, unknown>;
}
