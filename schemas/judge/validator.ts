import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";

import type { JsonSchema } from "../derive/json-schema.ts";
import type { Finding } from "./finding.ts";
import { edmFormats } from "./formats.ts";
import { jsonType, observedText } from "./observed.ts";

/** Judges a value by a schema. No findings: it fits. */
export type Validator = (value: unknown) => readonly Finding[];

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false, ownProperties: true, formats: edmFormats });
formats.default(ajv, ["uuid", "date"]);

/** Compiles a derived schema. Its findings speak of the documentation, in our words. */
export function compileValidator(schema: JsonSchema): Validator {
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : findings(validate.errors ?? []));
}

function findings(errors: readonly ErrorObject[]): readonly Finding[] {
  const byPointer = new Map<string, Finding>();
  for (const error of errors) {
    const found = finding(error);
    // A wrong type makes every further complaint about the same value noise.
    if (found !== undefined && (!byPointer.has(found.pointer) || found.kind === "type" || found.kind === "null")) {
      byPointer.set(found.pointer, found);
    }
  }
  return [...byPointer.values()];
}

function finding(error: ErrorObject): Finding | undefined {
  const pointer = error.instancePath;
  const observed = observedText(error.data);
  const kind = error.data === null ? "null" : undefined;
  switch (error.keyword) {
    case "required": {
      const name = String(error.params["missingProperty"]);
      return { kind: "absent", pointer: `${pointer}/${escapePointer(name)}`, expected: "present", observed: "absent" };
    }
    case "type": {
      const expected = [error.params["type"]].flat().filter((type) => type !== "null");
      const found = `${jsonType(error.data)} ${observed}`;
      return { kind: kind ?? "type", pointer, expected: expected.join(" or "), observed: kind ? "null" : found };
    }
    case "format":
      return { kind: "format", pointer, expected: formatText(String(error.params["format"])), observed };
    case "enum": {
      const allowed = [error.params["allowedValues"]].flat().filter((value) => value !== null);
      return { kind: kind ?? "enum", pointer, expected: `one of ${allowed.join(", ")}`, observed };
    }
    case "pattern":
      return { kind: "pattern", pointer, expected: patternText(String(error.params["pattern"])), observed };
    case "minimum":
    case "maximum":
      return { kind: "range", pointer, expected: `${error.params["comparison"]} ${error.params["limit"]}`, observed };
    default:
      // anyOf repeats what its branches have said.
      return undefined;
  }
}

function formatText(format: string): string {
  return format === "edm-date-time-offset" ? "yyyy-MM-ddThh:mm[:ss[.f]] with Z or ±hh:mm" : format;
}

function patternText(pattern: string): string {
  const flags = /^\^\(([\w|]+)\)\(,\(\1\)\)\*\$$/.exec(pattern)?.[1];
  return flags === undefined
    ? `text that matches ${pattern}`
    : `names of ${flags.replaceAll("|", ", ")}, joined by a comma`;
}

function escapePointer(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
