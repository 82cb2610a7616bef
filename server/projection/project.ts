import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { EnumType, StructuredType } from "../../specs/resource.ts";
import { type Entity, isMany, type Stored, type StoredObject } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import { isHiddenMember } from "../filter/member.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Members, Selection } from "../query/query-options.ts";

/** The entity as it stands in the answer. */
export function project(entity: Entity, declared: StructuredType, ex: Exchange): JsonObject {
  const type = entity.type === undefined ? declared : structuredType(ex.world.specs.types, entity.type);
  const { properties, inline, expanded } = ex.stages.membersOf(entity, type, ex);
  const json: JsonObject = {};
  if (type !== declared && ex.metadata !== "none") json["@odata.type"] = `#${type.name}`;
  for (const name of properties) json[name] = ex.stages.propertyJson(name, entity.values[name] ?? null, type, ex);
  for (const name of inline) json[name] = ex.stages.navigationJson(entity, name, inlineMembers(type, name), type, ex);
  for (const { navigation, select } of expanded) {
    json[navigation] = ex.stages.navigationJson(entity, navigation, select ?? ["*"], type, ex);
  }
  return json;
}

function inlineMembers(type: StructuredType, name: string): Selection {
  const inline = type.navigation[name]?.inline;
  return inline === undefined || inline === "all" ? ["*"] : inline;
}

/** What a navigation property leads to, with the named members; `*` stands for all that are stored. */
export function navigationJson(
  entity: Entity,
  name: string,
  members: Selection,
  type: StructuredType,
  ex: Exchange,
): Json {
  const linked = entity.links[name];
  // Of several types that derive from one, not all have what is expanded.
  const reference = type.navigation[name]?.type;
  if (linked === undefined || reference === undefined) return undefined;
  const target = structuredType(ex.world.specs.types, edmType(reference).name);
  return isMany(linked)
    ? linked.map((item) => membersJson(item, target, members, ex))
    : membersJson(linked, target, members, ex);
}

function membersJson(entity: Entity, type: StructuredType, members: Selection, ex: Exchange): JsonObject {
  const names = members.includes("*")
    ? Object.keys(type.properties).filter((name) => entity.values[name] !== undefined)
    : members;
  const json: JsonObject = {};
  for (const name of names) {
    if (Object.hasOwn(type.properties, name))
      json[name] = ex.stages.propertyJson(name, entity.values[name] ?? null, type, ex);
  }
  return json;
}

/** A structural property as it stands in the answer. */
export function propertyJson(name: string, stored: Stored, type: StructuredType, ex: Exchange): Json {
  if (typeof stored === "object" && stored !== null)
    return isList<StoredObject | string>(stored) ? stored.map(copied) : { ...stored };
  if (typeof stored !== "string") return stored;
  const reference = type.properties[name]?.type ?? "Edm.String";
  switch (reference) {
    case "Edm.String":
      return stored;
    case "Edm.DateTimeOffset":
      return ex.stages.instantText(stored);
    default: {
      const declared = ex.world.specs.types.get(reference);
      return declared?.kind === "enum" ? ex.stages.enumText(stored, declared, ex) : stored;
    }
  }
}

function copied(item: StoredObject | string): Json {
  return typeof item === "string" ? item : { ...item };
}

function isList<T>(stored: StoredObject | readonly T[]): stored is readonly T[] {
  return Array.isArray(stored);
}

/** The members that the options ask for; without `$select` those that are stored, and what stands inline. */
export function membersOf(entity: Entity, type: StructuredType, { options }: Exchange): Members {
  const expanded = options.expand ?? [];
  const unexpanded = (name: string): boolean => !expanded.some(({ navigation }) => navigation === name);
  if (options.select === undefined) {
    const properties = Object.keys(type.properties).filter((name) => entity.values[name] !== undefined);
    const inline = Object.entries(type.navigation).filter(
      ([name, navigation]) => navigation.inline !== undefined && unexpanded(name),
    );
    return { properties, inline: inline.map(([name]) => name), expanded };
  }
  const { properties, navigation } = selected(options.select, type);
  return { properties, inline: navigation.filter(unexpanded), expanded };
}

function selected(
  select: Selection,
  type: StructuredType,
): { properties: readonly string[]; navigation: readonly string[] } {
  const all = select.includes("*") ? Object.keys(type.properties) : [];
  const properties = select.filter((name) => Object.hasOwn(type.properties, name));
  return {
    properties: [...new Set([...properties, ...all])],
    navigation: select.filter((name) => Object.hasOwn(type.navigation, name)),
  };
}

/** The member names as this client may see them: those after the sentinel only on request. */
export function enumText(stored: string, type: EnumType, ex: Exchange): string {
  const { sentinel } = type;
  if (ex.wantsUnknownMembers || sentinel === undefined) return stored;
  if (!type.flags) return isHiddenMember(stored, type) ? sentinel : stored;
  const shown = stored.split(",").map((name) => (isHiddenMember(name, type) ? sentinel : name));
  return [...new Set(shown)].join(",");
}
