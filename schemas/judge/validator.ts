import { createHash } from "node:crypto";

import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

import type { JsonSchema } from "../shapes/edm.ts";
import { edmFormats } from "./formats.ts";
import { type Finding, jsonType, observedText } from "./observed.ts";
import { precompiled } from "./precompiled.ts";

/** Judges a value by a schema. No findings: it fits. */
export type Validator = (value: unknown) => readonly Finding[];

// The schemas are derived, and their form is a matter of tests: to compile the schema of schemas costs each run more than its own.
const settings = {
  allErrors: true,
  verbose: true,
  ownProperties: true,
  formats: edmFormats,
  meta: false,
  validateSchema: false,
} as const;

/** Ajv as validators are compiled with it. */
export function ajvWith(options: Options): Ajv2020 {
  const ajv = new Ajv2020({ ...settings, strict: false, ...options });
  formats.default(ajv, ["uuid"]);
  return ajv;
}

/** Under which a compiled schema is found again: it tells the whole of it. */
export function fingerprintOf(schema: JsonSchema): string {
  return createHash("sha256").update(JSON.stringify(schema)).digest("base64url");
}

const built = new Map<ValidateFunction, Validator>();
const isBuilt = Object.keys(precompiled).length > 0;

function builtFor(schema: JsonSchema): Validator | undefined {
  const validate = isBuilt ? precompiled[fingerprintOf(schema)] : undefined;
  if (validate === undefined) return undefined;
  const validator = built.get(validate) ?? validatorOf(validate);
  built.set(validate, validator);
  return validator;
}

let single: Ajv2020 | undefined;

/** Compiles a derived schema. Its findings speak of the documentation, in our words. */
export function compileValidator(schema: JsonSchema): Validator {
  return builtFor(schema) ?? validatorOf((single ??= ajvWith({})).compile(schema));
}

/** Definitions of which none contradicts another, and what was compiled with them. */
interface Group {
  readonly ajv: Ajv2020;
  /** The definitions that were added, as text. */
  readonly known: Map<string, string>;
  /** What was compiled, by its text: many operations return the same. */
  readonly compiled: Map<string, Validator>;
}

const groups: Group[] = [];
/** Contracts of several versions may be at hand, hardly those of many. */
const mostGroups = 8;
const own = "#/$defs/";

/**
 * Compiles a derived schema whose definitions are the same in others, as the types of most operations are: each is compiled once
 * for all of them. What has another definition under a name that is taken stands in a group of its own.
 */
export function compileAmong(schema: JsonSchema): Validator {
  const before = builtFor(schema);
  if (before !== undefined) return before;
  const { definitions, text } = separated(schema);
  const { ajv: all, known, compiled } = groupFor(definitions);
  for (const [id, definition] of definitions) {
    if (known.has(id)) continue;
    known.set(id, definition);
    all.addSchema(JSON.parse(definition) as JsonSchema, id);
  }
  const validator = compiled.get(text) ?? validatorOf(all.compile(JSON.parse(text) as JsonSchema));
  compiled.set(text, validator);
  return validator;
}

function groupFor(definitions: Separated["definitions"]): Group {
  const fitting = groups.find(({ known }) => definitions.every(([id, text]) => (known.get(id) ?? text) === text));
  if (fitting !== undefined) return fitting;
  // Compiled for once: to make the code short would take longer than it saves.
  const group: Group = { ajv: ajvWith({ code: { optimize: false } }), known: new Map(), compiled: new Map() };
  groups.push(group);
  if (groups.length > mostGroups) groups.shift();
  return group;
}

/** A schema and its definitions as texts, each by itself: references lead to the others' ids. */
export interface Separated {
  readonly definitions: readonly (readonly [id: string, text: string])[];
  readonly text: string;
}

/** The schema without its definitions, and those with ids of their own. */
export function separated({ $defs = {}, ...root }: JsonSchema): Separated {
  const definitions = Object.entries($defs as Record<string, JsonSchema>);
  return {
    definitions: definitions.map(([name, schema]) => [idOf(name), elsewhere(schema)] as const),
    text: elsewhere(root),
  };
}

// No text but a reference begins so.
function elsewhere(schema: JsonSchema): string {
  return JSON.stringify(schema, (name, value: unknown) =>
    name === "$ref" && typeof value === "string" && value.startsWith(own) ? idOf(value.slice(own.length)) : value,
  );
}

function idOf(name: string): string {
  return `type:${encodeURIComponent(name)}`;
}

function validatorOf(validate: ValidateFunction): Validator {
  return (value) => (validate(value) ? [] : findings(validate.errors ?? []));
}

/**
 * Validators for the types of an `everyTypeDocument`, each compiled when it is first asked for. Its code is left as
 * written: with thousands of types, of which few are used more than once, optimising costs more than it saves. Throws on a
 * type that the document does not have.
 */
export function typeValidators(document: JsonSchema): (name: string) => Validator {
  const all = ajvWith({ strict: true, allowUnionTypes: true, code: { optimize: false } });
  all.addSchema(document);
  const compiled = new Map<string, Validator>();
  return (name) => {
    const validate =
      compiled.get(name) ?? validatorOf(all.compile({ $ref: `${String(document["$id"])}#/$defs/${name}` }));
    compiled.set(name, validate);
    return validate;
  };
}

// Ajv's errors in our words: the first that matters at each place.
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
      // That it is not null either says nothing of a value whose other alternative has told what is wrong.
      if (expected.length === 0) return undefined;
      const found = `${jsonType(error.data)} ${observed}`;
      // The definition that was not kept is named after its type.
      const named = /\$defs\/([\w.]+)\/type$/.exec(error.schemaPath)?.[1];
      const wanted = `${expected.join(" or ")}${named === undefined ? "" : ` (${named})`}`;
      return { kind: kind ?? "type", pointer, expected: wanted, observed: kind ? "null" : found };
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
    case "maxLength": {
      const length = `${[...String(error.data)].length} characters: ${observed}`;
      return { kind: "length", pointer, expected: `at most ${error.params["limit"]} characters`, observed: length };
    }
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
