import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";

import { yamlContent, yamlDocument, YamlFault } from "../yaml-document.ts";
import { packageRoot } from "./package-root.ts";
import { SpecError } from "./yaml-files.ts";

type DocumentKind = "operation" | "resource" | "requirement" | "sources";

const ajv = new Ajv2020({ allErrors: true, strict: false });
const compiled = new Map<DocumentKind, ValidateFunction>();

/** Reads a YAML document of the given kind. Throws {@link SpecError} with file, line and reason when it breaks its schema. */
export function readDocument(file: string, kind: DocumentKind): unknown {
  const text = readText(file);
  const content = parseText(file, text);
  const errors = metaErrors(kind, content);
  const deepest = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length)[0];
  if (deepest !== undefined) {
    const path = deepest.instancePath.split("/").slice(1).map(unescapePointer);
    throw new SpecError(file, lineOf(text, path, deepest), describe(path, deepest));
  }
  return content;
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new SpecError(file, 1, `the file cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}

function parseText(file: string, text: string): unknown {
  try {
    return yamlContent(yamlDocument(text).document);
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    throw new SpecError(file, error.line, error.message);
  }
}

function lineOf(text: string, path: readonly string[], error: ErrorObject): number {
  const { document, lineAt } = yamlDocument(text);
  const extra: unknown = error.params["additionalProperty"];
  const candidates = typeof extra === "string" ? [[...path, extra], path] : [path];
  for (const candidate of candidates) {
    for (let length = candidate.length; length > 0; length--) {
      const node: unknown = document.getIn(candidate.slice(0, length), true);
      const start = typeof node === "object" && node !== null && "range" in node ? node.range : undefined;
      if (Array.isArray(start) && typeof start[0] === "number") return lineAt(start[0]);
    }
  }
  return 1;
}

function describe(path: readonly string[], error: ErrorObject): string {
  const where = path.length === 0 ? "the document" : path.join(" → ");
  switch (error.keyword) {
    case "required":
      return `${where} lacks ${String(error.params["missingProperty"])}`;
    case "additionalProperties":
      return `${where} has the unknown member ${String(error.params["additionalProperty"])}`;
    case "enum":
      return `${where} must be one of ${JSON.stringify(error.params["allowedValues"])}`;
    case "const":
      return `${where} must be ${JSON.stringify(error.params["allowedValue"])}`;
    default:
      return `${where} ${error.message ?? "breaks its schema"}`;
  }
}

function unescapePointer(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

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
