/** A JSON Schema 2020-12 object, as far as we write them. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export const dialect = "https://json-schema.org/draft/2020-12/schema";

const integer = (bits: number, signed = true): JsonSchema => ({
  type: "integer",
  minimum: signed ? -(2 ** (bits - 1)) : 0,
  maximum: signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1,
});

// A service may send 64-bit and decimal numbers as strings when IEEE754Compatible=true was negotiated.
const wideNumber = (pattern: string, type: "integer" | "number"): JsonSchema => ({
  type: [type, "string"],
  pattern,
});

const float: JsonSchema = { type: ["number", "string"], pattern: "^(INF|-INF|NaN)$" };

// GeoJSON, with the coordinate reference system and other members that it allows.
const geo = (...types: readonly string[]): JsonSchema => ({
  type: "object",
  required: ["type"],
  properties: { type: { enum: types }, coordinates: { type: "array" } },
});
const shapes = ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"];
const geoTypes: readonly (readonly [string, JsonSchema])[] = [
  ["", geo(...shapes, "GeometryCollection")],
  ["Collection", geo("GeometryCollection")],
  ...shapes.map((shape) => [shape, geo(shape)] as const),
];

const primitives: Readonly<Record<string, JsonSchema>> = {
  "Edm.Binary": { type: "string", pattern: "^[A-Za-z0-9_+/-]*={0,2}$" },
  "Edm.Boolean": { type: "boolean" },
  "Edm.Byte": integer(8, false),
  "Edm.SByte": integer(8),
  "Edm.Int16": integer(16),
  "Edm.Int32": integer(32),
  "Edm.Int64": wideNumber("^-?\\d+$", "integer"),
  "Edm.Decimal": wideNumber("^[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$|^(INF|-INF|NaN)$", "number"),
  "Edm.Single": float,
  "Edm.Double": float,
  "Edm.String": { type: "string" },
  "Edm.Guid": { type: "string", format: "uuid" },
  "Edm.Date": { type: "string", format: "edm-date" },
  "Edm.DateTimeOffset": { type: "string", format: "edm-date-time-offset" },
  "Edm.TimeOfDay": { type: "string", format: "edm-time-of-day" },
  "Edm.Duration": { type: "string", format: "edm-duration" },
  // A stream stands for itself only where it was asked for; what is sent then depends on its media type.
  "Edm.Stream": {},
  "Edm.Untyped": {},
  "Edm.PrimitiveType": { type: ["string", "number", "boolean", "object"] },
  "Edm.ComplexType": { type: "object" },
  "Edm.EntityType": { type: "object" },
  ...Object.fromEntries(
    ["Geography", "Geometry"].flatMap((family) => geoTypes.map(([name, schema]) => [`Edm.${family}${name}`, schema])),
  ),
};

/** The JSON Schema of a non-null value of a primitive Edm type in OData's JSON format. Throws on a type that it does not know. */
export function edmSchema(name: string): JsonSchema {
  const schema = Object.hasOwn(primitives, name) ? primitives[name] : undefined;
  if (schema === undefined) throw new Error(`No JSON Schema is known for the primitive type ${name}.`);
  return schema;
}
