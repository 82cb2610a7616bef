import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import { findMember } from "../filter/member.ts";
import { badRequest } from "../refusal.ts";
import type { Expansion, OrderKey, Selection } from "./query-options.ts";

/** The canonical name of a structural or navigation property, found without case. */
export function memberNamed(given: string, type: StructuredType): string | undefined {
  if (Object.hasOwn(type.properties, given) || Object.hasOwn(type.navigation, given)) return given;
  const lower = given.toLowerCase();
  const named = (name: string): boolean => name.toLowerCase() === lower;
  return Object.keys(type.properties).find(named) ?? Object.keys(type.navigation).find(named);
}

/** The members that `$select` names, in canonical spelling. Throws `Refused` with 400 on an unknown one. */
export function parseSelect(text: string, type: StructuredType, ex: Exchange): Selection {
  const names = text.split(",").map((part) => {
    const name = part.trim();
    if (name === "*") return name;
    if (name.includes("/")) return pathNamed(name, type, ex);
    const member = ex.stages.memberNamed(name, type);
    if (member === undefined)
      throw badRequest("malformed-select", `Could not find a property named '${name}' on type '${type.name}'.`);
    return member;
  });
  return [...new Set(names)];
}

// A path into a complex property, where `$select` is documented with it.
function pathNamed(given: string, type: StructuredType, ex: Exchange): string {
  const path = findMember(given.split("/"), type, ex)?.path.join("/");
  if (path === undefined || ex.operation?.selectPaths?.includes(path) !== true)
    throw badRequest("malformed-select", `Could not find a property named '${given}' on type '${type.name}'.`);
  return path;
}

/** The keys of `$orderby`, outermost first. Throws `Refused` with 400 on an unknown member or direction. */
export function parseOrderby(text: string, type: StructuredType, ex: Exchange): readonly OrderKey[] {
  return text.split(",").map((part) => {
    const [, path, direction = "asc"] = /^\s*([A-Za-z_][\w/]*)(?:\s+([A-Za-z]+))?\s*$/.exec(part) ?? [];
    if (path === undefined || !/^(asc|desc)$/i.test(direction))
      throw badRequest("malformed-orderby", `Syntax error in $orderby at '${part}'.`);
    const member = findMember(path.split("/"), type, ex);
    if (member === undefined || member.collection || member.structured) {
      throw badRequest("malformed-orderby", `The results cannot be ordered by '${path}'.`);
    }
    return { member, descending: direction.toLowerCase() === "desc" };
  });
}

/** What `$expand` asks for. Throws `Refused` with 400 on an unknown navigation property or nested option. */
export function parseExpand(text: string, type: StructuredType, ex: Exchange): readonly Expansion[] {
  const expansions = splitOutside(text, ",").map((part) => parseOne(part.trim(), type, ex));
  const names = new Set(expansions.map(({ navigation }) => navigation));
  if (names.size < expansions.length) throw badRequest("malformed-expand", "A navigation property is expanded twice.");
  return expansions;
}

function parseOne(text: string, type: StructuredType, ex: Exchange): Expansion {
  const [, given, nested] = /^([^()\s]+)\s*(?:\((.*)\))?$/s.exec(text) ?? [];
  const name = given === undefined ? undefined : ex.stages.memberNamed(given, type);
  const declared = name === undefined ? undefined : type.navigation[name];
  if (name === undefined || declared === undefined) {
    throw badRequest("malformed-expand", `'${text}' is no navigation property of type '${type.name}'.`);
  }
  if (nested === undefined) return { navigation: name };
  const inner = structuredType(ex.world.specs.types, edmType(declared.type).name);
  return splitOutside(nested, ";").reduce<Expansion>((expansion, option) => withNested(expansion, option, inner, ex), {
    navigation: name,
  });
}

// What is documented inside of this expansion, and `$select`. Throws `Refused` with 400 on anything else.
function withNested(expansion: Expansion, option: string, inner: StructuredType, ex: Exchange): Expansion {
  const [, key = "", value = ""] = /^\s*\$?([a-z]+)\s*=(.*)$/is.exec(option) ?? [];
  const { stages } = ex;
  const name = `$${key.toLowerCase()}`;
  const documented = ex.operation?.expandOptions?.get(expansion.navigation)?.options.some((one) => one === name);
  const nested = (options: Expansion["nested"]): Expansion => ({
    ...expansion,
    nested: { ...expansion.nested, ...options },
  });
  if (name === "$select") return { ...expansion, select: stages.parseSelect(value, inner, ex) };
  switch (documented === true ? name : "") {
    case "$filter":
      return nested({ filter: stages.parseFilter(value, inner, ex) });
    case "$orderby":
      return nested({ orderby: stages.parseOrderby(value, inner, ex) });
    case "$top":
      return nested({ top: wholeNumber(name, value) });
    case "$skip":
      return nested({ skip: wholeNumber(name, value) });
    case "$count":
      return nested({ count: value.trim().toLowerCase() === "true" });
    case "$expand":
      // What is documented for the operation says nothing of what stands deeper.
      return nested({ expand: parseExpand(value, inner, { ...ex, operation: undefined }) });
    case "$levels":
      return { ...expansion, levels: value.trim() === "max" ? Number.POSITIVE_INFINITY : wholeNumber(name, value) };
    default:
      throw badRequest("malformed-expand", `The nested option '${option}' is not supported.`);
  }
}

/** The number that an option is given. Throws `Refused` with 400 on anything else. */
export function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value.trim()))
    throw badRequest("malformed-paging", `The value of ${option} is not a whole number.`);
  return Number(value);
}

/** Splits at a separator that stands outside parentheses and quotes. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === "'") quoted = !quoted;
    if (quoted) continue;
    if (char === "(") depth++;
    if (char === ")") depth--;
    if (char === separator && depth === 0) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...parts, text.slice(start)];
}
