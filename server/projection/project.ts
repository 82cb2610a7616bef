import { createHash } from "node:crypto";

import type { Example, Operation } from "../../specs/operation.ts";
import { edmType, onceForEachType, structuredType } from "../../specs/edm-type.ts";
import { inherits, lineage } from "../../specs/type-line.ts";
import type { EnumType, StructuredType } from "../../specs/resource.ts";
import { type Entity, isMany, type Stored, type StoredObject } from "../data/entity.ts";
import { type Exchange, headerOf } from "../exchange.ts";
import { isHiddenMember } from "../filter/member.ts";
import { isObject, type Json, type JsonObject } from "../json.ts";
import type { Expansion, Members, Selection } from "../query/query-options.ts";

/** The entity as it stands in the answer. */
export function project(entity: Entity, declared: StructuredType, ex: Exchange): JsonObject {
  const type = entity.type === undefined ? declared : structuredType(ex.world.specs.types, entity.type);
  const { properties, inline, expanded } = ex.stages.membersOf(entity, type, ex);
  const kept = ex.stages.withheld(ex);
  const hidden = kept.length > 0 && isReturned(type, ex) ? kept : [];
  const json: JsonObject = {};
  if (type !== declared && ex.metadata !== "none") json["@odata.type"] = `#${type.name}`;
  for (const name of properties) {
    if (hidden.includes(name)) continue;
    const value = ex.stages.bodyJson(ex.stages.propertyJson(name, entity.values[name] ?? null, type, ex), ex);
    json[name] = ex.options.select === undefined ? value : ex.stages.narrowed(value, name, ex.options.select);
  }
  for (const name of inline) json[name] = ex.stages.navigationJson(entity, name, inlineMembers(type, name), type, ex);
  for (const expansion of expanded) Object.assign(json, ex.stages.expandedJson(entity, expansion, type, ex));
  return json;
}

/** The item with its entity tag, where examples of the operation have them: one for each state of an entity. */
export function tagged(json: JsonObject, entity: Entity, { metadata, operation }: Exchange): JsonObject {
  if (metadata === "none" || operation === undefined || !showsTags(operation)) return json;
  const tag =
    tags.get(entity) ?? `W/"${createHash("sha1").update(JSON.stringify(entity.values)).digest("base64").slice(0, 16)}"`;
  tags.set(entity, tag);
  return { [etag]: tag, ...json };
}

// Entities do not change, and the same is told over and over.
const tags = new WeakMap<Entity, string>();

const etag = "@odata.etag";
const showing = new WeakMap<Operation, boolean>();

function showsTags(operation: Operation): boolean {
  const shows =
    showing.get(operation) ?? (operation.shown?.includes(etag) === true || operation.examples.some(isTagged));
  showing.set(operation, shows);
  return shows;
}

function isTagged({ body }: Example): boolean {
  if (typeof body !== "object" || body === null) return false;
  const items = "value" in body && Array.isArray(body.value) ? (body.value as readonly unknown[]) : [body];
  return items.some((item) => typeof item === "object" && item !== null && etag in item);
}

/** A body in the form that the request prefers; whatever is none stays as it is. */
export function bodyJson(value: Json, ex: Exchange): Json {
  if (!isObject(value) || !("content" in value && "contentType" in value)) return value;
  const [contentType, { content }] = [preferredBody(ex), value];
  if (contentType === undefined) return value;
  const isMarked = contentType === "text" && typeof content === "string";
  return { ...value, contentType, ...(isMarked ? { content: content.replaceAll(/<[^<>]*>/g, "") } : {}) };
}

/** Whether bodies are preferred as text or as HTML; undefined where there are none to be told so. */
export function preferredBody({ request, operation, world }: Exchange): string | undefined {
  const wanted = /\boutlook\.body-content-type\s*=\s*"?(text|html)\b/i.exec(headerOf(request, "prefer") ?? "")?.[1];
  const type = operation === undefined ? undefined : world.specs.types.get(operation.returns.resource);
  if (wanted === undefined || type === undefined || type.kind === "enum") return undefined;
  const hasBody = Object.values(type.properties).some(({ type: reference }) => {
    const declared = world.specs.types.get(reference);
    return declared?.kind === "complex" && "contentType" in declared.properties && "content" in declared.properties;
  });
  return hasBody ? wanted.toLowerCase() : undefined;
}

function isReturned({ name }: StructuredType, { operation, world }: Exchange): boolean {
  return operation !== undefined && inherits(world.specs.types, name, operation.returns.resource);
}

/** The members of what is returned that who asks is not shown: those that each of the permissions withholds that let them in. */
export function withheld({ operation, identity }: Exchange): readonly string[] {
  const names = (operation?.permissions.names ?? []).filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => identity?.permissions.includes(one)),
  );
  const [first, ...others] = names;
  return (first?.withholds ?? []).filter((member) => others.every(({ withholds = [] }) => withholds.includes(member)));
}

/** A complex value with the members alone that `$select` names by their paths, unless it names all of it. */
export function narrowed(value: Json, name: string, select: Selection): Json {
  const paths = select.filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));
  if (paths.length === 0 || select.includes(name) || select.includes("*") || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([member]) => paths.includes(member)));
}

/** What an expansion adds to the answer: what its navigation property leads to, as its own options ask for it, and its number. */
export function expandedJson(entity: Entity, expansion: Expansion, type: StructuredType, ex: Exchange): JsonObject {
  const { navigation, select = ["*"], nested = {}, levels = 1 } = expansion;
  const linked = entity.links[navigation];
  const { type: reference = "", nullable } = type.navigation[navigation] ?? {};
  if (linked === undefined) return nullable === true ? { [navigation]: null } : {};
  const inner = { ...ex, options: nested };
  const { filter, skip = 0, top = Number.POSITIVE_INFINITY, count, expand = [] } = nested;
  const all = isMany(linked) ? linked : [linked];
  const kept = filter === undefined ? all : ex.stages.filterItems(all, inner);
  const shown = (isMany(linked) ? ex.stages.orderItems(kept, inner) : kept).slice(skip, skip + top);
  const target = structuredType(ex.world.specs.types, edmType(reference).name);
  const one = (item: Entity): Json => {
    // A manager is declared to be some object, and leads on where it is a user.
    const own = item.type === undefined ? target : structuredType(ex.world.specs.types, item.type);
    const leadsOn = levels > 1 && Object.hasOwn(own.navigation, navigation);
    const deeper = leadsOn ? [...expand, { navigation, select, levels: levels - 1 }] : expand;
    const links = { ...entity.links, [navigation]: item };
    const json = ex.stages.navigationJson({ ...entity, links }, navigation, select, type, ex);
    const added = deeper.map((each) => expandedJson(item, each, own, ex));
    return deeper.length === 0 || !isObject(json) ? json : Object.assign({}, json, ...added);
  };
  return {
    [navigation]: isMany(linked) ? shown.map(one) : shown.map(one)[0],
    ...(count === true ? { [`${navigation}@odata.count`]: kept.length } : {}),
  };
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

function membersJson(entity: Entity, declared: StructuredType, members: Selection, ex: Exchange): JsonObject {
  // What is of another type than declared tells it, and has what that has.
  const own = entity.type === undefined ? declared : structuredType(ex.world.specs.types, entity.type);
  const names = members.includes("*")
    ? Object.keys(own.properties).filter((name) => entity.values[name] !== undefined)
    : members;
  const json: JsonObject = own === declared || ex.metadata === "none" ? {} : { "@odata.type": `#${own.name}` };
  for (const name of names) {
    if (Object.hasOwn(own.properties, name))
      json[name] = ex.stages.propertyJson(name, entity.values[name] ?? null, own, ex);
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
export function membersOf(entity: Entity, type: StructuredType, { options, target, world }: Exchange): Members {
  const expanded = options.expand ?? [];
  const unexpanded = (name: string): boolean => !expanded.some(({ navigation }) => navigation === name);
  if (options.select === undefined) {
    const kept = selectedOnlyOf(type, world.specs.types);
    const properties = Object.keys(type.properties).filter(
      (name) => entity.values[name] !== undefined && !kept.has(name),
    );
    const inline = Object.entries(type.navigation).filter(
      ([name, navigation]) => navigation.inline !== undefined && unexpanded(name),
    );
    return { properties, inline: inline.map(([name]) => name), expanded };
  }
  // Of what has changed the key is always told.
  const keys =
    target?.changes === true ? Object.keys(type.properties).filter((name) => type.properties[name]?.key) : [];
  const { properties, navigation } = selected([...keys, ...options.select], type);
  return { properties, inline: navigation.filter(unexpanded), expanded };
}

// What is said of a member holds for types that derive from the one of which it is said.
const selectedOnlyOf = onceForEachType((type, types): ReadonlySet<string> => {
  const line = lineage(types, type.name).flatMap((name) => (name === type.name ? type : (types.get(name) ?? [])));
  return new Set(
    line.flatMap((one) =>
      one.kind === "enum"
        ? []
        : Object.entries(one.properties).flatMap(([name, { selectedOnly }]) => (selectedOnly === true ? [name] : [])),
    ),
  );
});

function selected(
  select: Selection,
  type: StructuredType,
): { properties: readonly string[]; navigation: readonly string[] } {
  const all = select.includes("*") ? Object.keys(type.properties) : [];
  const heads = select.map((path) => path.split("/")[0] ?? path);
  const properties = heads.filter((name) => Object.hasOwn(type.properties, name));
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
