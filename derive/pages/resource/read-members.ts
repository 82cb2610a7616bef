import type { Fact, MemberFacts } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { qualifiedType } from "../page-words.ts";
import type { Block, Prose, TableRow } from "../page.ts";
import { only } from "../sections.ts";
import { readSupport } from "./read-support.ts";

export interface ReadMembers {
  readonly members: readonly MemberFacts[];
  readonly gaps: readonly Gap[];
}

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

// Words that stand in place of a type's name and are none.
const loose = new Set(["any", "array", "datetime", "int", "integer", "json", "number", "object", "url"]);

/** Reads the rows of the tables of properties or relationships among some blocks. */
export function readMembers(blocks: readonly Block[], namespace: string | undefined): ReadMembers {
  const gaps: Gap[] = [];
  const members = only(blocks, "table")
    .filter(({ head }) => /^(property|relationship|name)\b/i.test(head[0]?.trim() ?? "") && /type/i.test(head[1] ?? ""))
    .flatMap(({ rows }) => rows.flatMap((row) => readMember(row, namespace, gaps)));
  return { members, gaps };
}

function readMember({ cells, at }: TableRow, namespace: string | undefined, gaps: Gap[]): readonly MemberFacts[] {
  const name = cells[0]?.text.trim() ?? "";
  const written = cells[1] ?? { text: "", links: [] };
  if (!/^[A-Za-z_]\w*$/.test(name)) return [];
  const support = readSupport(cells[2]?.text ?? "");
  const type = readType(written, namespace);
  const fact = <T>(value: T): Fact<T> => ({ value, origin: "page", at });
  if (type === undefined) gaps.push({ kind: "unread-type", at, reason: `${name} has the type "${written.text}"` });
  if (support.unnamedFilter)
    gaps.push({ kind: "unread-filter", at, reason: `${name}: no operators are listed behind $filter` });
  return [
    {
      name,
      at,
      ...(type === undefined ? {} : { type: fact(type) }),
      ...(support.nullable === undefined ? {} : { nullable: fact(support.nullable) }),
      ...(support.key === undefined ? {} : { key: fact(support.key) }),
      ...(support.optional === undefined ? {} : { optional: fact(support.optional) }),
      ...(support.selectedOnly === undefined ? {} : { selectedOnly: fact(support.selectedOnly) }),
      ...(support.maxLength === undefined || type !== "Edm.String" ? {} : { maxLength: fact(support.maxLength) }),
      ...(support.filter === undefined ? {} : { filter: fact(support.filter) }),
      ...(support.orderby === undefined ? {} : { orderby: fact(support.orderby) }),
      ...(support.expand === undefined ? {} : { expand: fact(support.expand) }),
      ...(support.values === undefined ? {} : { values: fact(support.values) }),
    },
  ];
}

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

function isTypeName(name: string): boolean {
  return /^[a-z]\w*$/.test(name) && !loose.has(name.toLowerCase());
}
