import type { Prose } from "../page.ts";
import { qualifiedType } from "../type-name.ts";

const primitives: Readonly<Record<string, string>> = {
  binary: "Edm.Binary",
  bool: "Edm.Boolean",
  boolean: "Edm.Boolean",
  byte: "Edm.Byte",
  date: "Edm.Date",
  datetimeoffset: "Edm.DateTimeOffset",
  decimal: "Edm.Decimal",
  double: "Edm.Double",
  duration: "Edm.Duration",
  guid: "Edm.Guid",
  int16: "Edm.Int16",
  int32: "Edm.Int32",
  int64: "Edm.Int64",
  sbyte: "Edm.SByte",
  single: "Edm.Single",
  stream: "Edm.Stream",
  string: "Edm.String",
  timeofday: "Edm.TimeOfDay",
};

/** A type as a table names it: `String collection`, `Collection(Edm.String)`, a link or a qualified name. Undefined when it is none. */
export function readType({ text, links }: Prose, namespace: string | undefined): string | undefined {
  const bare = text
    .replaceAll(/[\s`]+/g, " ")
    .replace(/ \((?:url|identifier|timestamp)\)$|,? (?:object|resource)$/i, "")
    .trim();
  // A name that ends in Collection, such as siteCollection, is one of a type.
  const element = /^collection\s?\((.+)\)$/i.exec(bare)?.[1] ?? /^(.+?)(?:\s|\s?\()collection\)?$/i.exec(bare)?.[1];
  const name = (element ?? bare).trim();
  const primitive = primitives[name.replace(/^Edm\./i, "").toLowerCase()];
  const named = links.some((link) => link.text.trim() === name) || /^\w+(\.\w+)+$/.test(name) || isTypeName(name);
  const type = primitive ?? (named ? qualifiedType(name, namespace) : undefined);
  if (type === undefined) return undefined;
  return element === undefined ? type : `Collection(${type})`;
}

// Words that stand in place of a type's name and are none.
const loose = new Set(["any", "array", "datetime", "int", "integer", "json", "number", "object", "url"]);

function isTypeName(name: string): boolean {
  return /^[a-z]\w*$/.test(name) && !loose.has(name.toLowerCase());
}
