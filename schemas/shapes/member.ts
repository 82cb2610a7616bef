import { edmType } from "../../specs/edm-type.ts";
import type { Property, TypeIndex } from "../../specs/resource.ts";
import { edmSchema, type JsonSchema } from "./edm.ts";
import { enumSchema } from "./enumeration.ts";

/** The reference by which schemas of one document name each other's types. */
export function typeReference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** The schema of a structural property: its type, a collection of it, and null where it is nullable. */
export function memberSchema(types: TypeIndex, { type, nullable, nullItems, maxLength }: Property): JsonSchema {
  const { collection, name } = edmType(type);
  const value = { ...valueSchema(types, name), ...(maxLength === undefined ? {} : { maxLength }) };
  const schema = collection ? { type: "array", items: nullItems === true ? orNull(value) : value } : value;
  return nullable ? orNull(schema) : schema;
}

function valueSchema(types: TypeIndex, name: string): JsonSchema {
  if (name.startsWith("Edm.")) return edmSchema(name);
  const type = types.get(name);
  if (type === undefined) throw new Error(`The specs hold no type ${name}.`);
  return type.kind === "enum" ? enumSchema(type) : typeReference(name);
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  if (typeof type === "string" || Array.isArray(type)) {
    const types = [...(typeof type === "string" ? [type] : type), "null"];
    return { ...schema, type: types, ...(Array.isArray(schema["enum"]) ? { enum: [...schema["enum"], null] } : {}) };
  }
  return "$ref" in schema ? { anyOf: [schema, { type: "null" }] } : schema;
}
