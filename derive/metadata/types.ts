import { edmType } from "../../specs/edm-type.ts";
import type { EnumType, Navigation, Property, StructuredType } from "../../specs/resource.ts";
import type { Names } from "./names.ts";
import {
  booleanAttribute,
  childrenOf,
  MetadataError,
  requiredAttribute,
  tagOf,
  type XmlElement,
} from "./xml-element.ts";

// Graph's convention for enumerations that may grow: members after this one come only on request.
const sentinel = "unknownFutureValue";

const mostBases = 200;

/** Where a structured type is written, by qualified name. */
export type WrittenTypes = ReadonlyMap<string, XmlElement>;

/** Reads entity types and complex types with the members of their base types, base first. Throws `MetadataError`. */
export function readStructured(written: WrittenTypes, names: Names): ReadonlyMap<string, StructuredType> {
  const done = new Map<string, StructuredType>();
  const depths = new Map<string, number>();
  for (const [start, first] of written) {
    const open: { readonly name: string; readonly element: XmlElement; readonly base: string | undefined }[] = [];
    const heirs = new Set<string>();
    for (let name: string | undefined = start, element = first; name !== undefined && !done.has(name);) {
      if (heirs.has(name)) throw new MetadataError(element.line, tagOf(element), "the type is its own base type");
      heirs.add(name);
      const base = baseOf(element, written, names);
      open.push({ name, element, base: base?.name });
      name = base?.name;
      element = base?.element ?? element;
    }
    for (const { name, element, base = "" } of open.reverse()) {
      const depth = (depths.get(base) ?? 0) + 1;
      // Each type holds the members of all of its base types.
      if (depth > mostBases)
        throw new MetadataError(element.line, tagOf(element), `it has more than ${mostBases} base types`);
      depths.set(name, depth);
      done.set(name, structured(name, element, done.get(base), names));
    }
  }
  return done;
}

function baseOf(element: XmlElement, written: WrittenTypes, names: Names) {
  const reference = element.attributes.get("BaseType");
  const name = reference === undefined ? undefined : names.type(reference, element);
  if (name === undefined) return undefined;
  const base = written.get(name);
  if (base?.name !== element.name) {
    throw new MetadataError(element.line, tagOf(element), `the base type ${name} is no ${element.name}`);
  }
  return { name, element: base };
}

function structured(name: string, element: XmlElement, base: StructuredType | undefined, names: Names): StructuredType {
  const inherited = Object.entries(base?.properties ?? {}).flatMap(([key, { key: is }]) => (is === true ? [key] : []));
  const own = childrenOf(element, "Key").flatMap((key) =>
    childrenOf(key, "PropertyRef").map((reference) => requiredAttribute(reference, "Name")),
  );
  const properties: Record<string, Property> = { ...base?.properties };
  for (const child of childrenOf(element, "Property")) {
    const read = property(child, names);
    if (read !== undefined) properties[requiredAttribute(child, "Name")] = read;
  }
  // A key may be declared for a property that an abstract base type has.
  for (const key of [...inherited, ...own]) {
    const { type } = properties[key] ?? {};
    if (type !== undefined) properties[key] = { type, nullable: false, key: true, optional: true };
  }
  const navigation: Record<string, Navigation> = { ...base?.navigation };
  for (const child of childrenOf(element, "NavigationProperty")) {
    const read = navigationProperty(child, names);
    if (read !== undefined) navigation[requiredAttribute(child, "Name")] = read;
  }
  return {
    kind: element.name === "EntityType" ? "entity" : "complex",
    name,
    ...(base === undefined ? {} : { base: base.name }),
    ...(booleanAttribute(element, "Abstract", false) ? { abstract: true } : {}),
    // Openness is inherited: a derived type cannot close what its base left open.
    ...(booleanAttribute(element, "OpenType", false) || base?.open === true ? { open: true } : {}),
    properties,
    navigation,
    states: [],
  };
}

function property(element: XmlElement, names: Names): Property | undefined {
  const type = names.type(requiredAttribute(element, "Type"), element);
  if (type === undefined) return undefined;
  const { collection } = edmType(type);
  const nullable = booleanAttribute(element, "Nullable", true);
  return {
    type,
    // Of a collection, Nullable speaks of the items; the collection itself is never null.
    nullable: nullable && !collection,
    ...(nullable && collection ? { nullItems: true as const } : {}),
    // Metadata does not say what is sent by default: a service may choose, and Graph leaves out even keys.
    optional: true,
  };
}

function navigationProperty(element: XmlElement, names: Names): Navigation | undefined {
  const type = names.type(requiredAttribute(element, "Type"), element);
  if (type === undefined) return undefined;
  const nullable = booleanAttribute(element, "Nullable", true) && !edmType(type).collection;
  return { type, nullable, ...(booleanAttribute(element, "ContainsTarget", false) ? { contained: true } : {}) };
}

/** Reads an `EnumType`. Members without a value count on from the one before, as CSDL has it. Throws `MetadataError`. */
export function readEnumeration(name: string, element: XmlElement): EnumType {
  const members: Record<string, number> = {};
  let next = 0;
  for (const member of childrenOf(element, "Member")) {
    const memberName = requiredAttribute(member, "Name");
    if (Object.hasOwn(members, memberName))
      throw new MetadataError(member.line, tagOf(member), "the member stands twice");
    const written = member.attributes.get("Value");
    const value = written === undefined ? next : Number(written);
    if (written === "" || !Number.isInteger(value)) {
      throw new MetadataError(member.line, tagOf(member), `the value "${written ?? ""}" is no integer`);
    }
    members[memberName] = value;
    next = value + 1;
  }
  return {
    kind: "enum",
    name,
    flags: booleanAttribute(element, "IsFlags", false),
    byValue: true,
    ...(Object.hasOwn(members, sentinel) ? { sentinel } : {}),
    unreplaced: [],
    alsoListed: [],
    members,
  };
}
