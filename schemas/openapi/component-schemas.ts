import type { TypeIndex } from "../../specs/resource.ts";
import { resourceDocument } from "../shapes/documents.ts";
import type { JsonSchema } from "../shapes/edm.ts";

export const errorSchemaName = "odata.error.response";
const prefix = "#/components/schemas/";

/** A reference to the schema of a type. */
export function reference(name: string): JsonSchema {
  return { $ref: `${prefix}${componentName(name)}` };
}

/** The schemas of types and of all that they hold, as components of OpenAPI. Without `required` no member is required. */
export function componentSchemas(
  types: TypeIndex,
  names: readonly string[],
  required: boolean,
): Readonly<Record<string, JsonSchema>> {
  const found: Record<string, JsonSchema> = { [errorSchemaName]: errorSchema };
  for (const name of new Set(names)) {
    const { $schema: _, $defs, title: __, ...schema } = resourceDocument(types, name);
    for (const [inner, definition] of Object.entries($defs as Record<string, JsonSchema>)) {
      found[componentName(inner)] ??= component(definition, required);
    }
    found[componentName(name)] = { title: name, ...component(schema, required) };
  }
  return found;
}

/** What OData says of refusals. */
const errorSchema: JsonSchema = {
  title: "OData error response",
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { type: "string" },
        message: { type: "string" },
        target: { type: ["string", "null"] },
        details: { type: "array", items: { type: "object" } },
        innerError: { type: "object" },
      },
    },
  },
};

function component(schema: JsonSchema, required: boolean): JsonSchema {
  const { required: names, ...rest } = schema;
  return rewritten({ ...rest, ...(required && Array.isArray(names) && names.length > 0 ? { required: names } : {}) });
}

function rewritten(schema: JsonSchema): JsonSchema {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    return typeof value === "object" && value !== null ? rewritten(value as JsonSchema) : value;
  };
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) =>
      keyword === "$ref" && typeof value === "string"
        ? [keyword, `${prefix}${componentName(value.replace("#/$defs/", ""))}`]
        : [keyword, inner(value)],
    ),
  );
}

// OpenAPI allows no plus sign in the name of a component.
function componentName(name: string): string {
  return name.replace(/\+$/, ".members");
}
