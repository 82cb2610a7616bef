import type { EnumType, Navigation, Property, ResourceType, StructuredType } from "../../specs/resource.ts";
import { Comparison, type Merged, type Statement } from "./statement.ts";

/**
 * Merges what a documentation page says of a type with what a service's `$metadata` says. The page is used wherever both
 * speak; the metadata fills in what the page leaves open. A member that only the metadata has is accepted and never
 * required. Every contradiction is an erratum; what the metadata only adds is none. Throws on two types of different kinds.
 */
export function mergeType(page: Statement<ResourceType>, metadata: Statement<ResourceType>): Merged<ResourceType> {
  const notes = new Comparison(page, metadata);
  if (page.value.kind === "enum" && metadata.value.kind === "enum") {
    return { value: mergeEnum(page.value, metadata.value, notes), errata: notes.errata };
  }
  if (page.value.kind !== "enum" && metadata.value.kind !== "enum") {
    return { value: mergeStructured(page.value, metadata.value, notes), errata: notes.errata };
  }
  throw new Error(
    `${page.value.name} is documented as ${page.value.kind} and is ${metadata.value.kind} in the metadata.`,
  );
}

function mergeStructured(page: StructuredType, metadata: StructuredType, notes: Comparison): StructuredType {
  notes.hold("kind of the type", page.kind, metadata.kind);
  return {
    ...metadata,
    ...page,
    properties: mergeMembers(page.properties, metadata.properties, "property", notes, mergeProperty),
    navigation: mergeMembers(page.navigation, metadata.navigation, "navigation property", notes, mergeNavigation),
  };
}

function mergeMembers<T extends { readonly type: string; readonly nullable?: boolean }>(
  page: Readonly<Record<string, T>>,
  metadata: Readonly<Record<string, T>>,
  kind: string,
  notes: Comparison,
  merge: (page: T, metadata: T) => T,
): Readonly<Record<string, T>> {
  const merged: Record<string, T> = {};
  for (const [name, member] of Object.entries(page)) {
    const other = Object.hasOwn(metadata, name) ? metadata[name] : undefined;
    if (other === undefined) notes.hold(`${kind} ${name}`, member.type, "no such member", name);
    else {
      notes.hold(`type of ${name}`, member.type, other.type, name);
      notes.hold(`nullability of ${name}`, nullability(member), nullability(other), name);
    }
    merged[name] = other === undefined ? member : merge(member, other);
  }
  for (const [name, member] of Object.entries(metadata)) {
    if (Object.hasOwn(page, name)) continue;
    merged[name] = member;
  }
  return merged;
}

function mergeProperty(page: Property, metadata: Property): Property {
  // What the page documents without a reservation is sent, whatever the metadata leaves open.
  const { optional: _, ...known } = metadata;
  // A page calls many a member a key; the metadata says which tell an entity from others.
  const { key: __, ...documented } = page;
  return { ...known, ...documented };
}

function mergeNavigation(page: Navigation, metadata: Navigation): Navigation {
  return { ...metadata, ...page };
}

function nullability({ nullable }: { readonly nullable?: boolean }): string | undefined {
  return nullable === undefined ? undefined : nullable ? "nullable" : "not nullable";
}

function mergeEnum(page: EnumType, metadata: EnumType, notes: Comparison): EnumType {
  notes.hold("whether members combine", flags(page), flags(metadata));
  for (const [name, value] of Object.entries(page.members)) {
    const other = metadata.members[name];
    notes.hold(`member ${name}`, String(value), other === undefined ? "no such member" : String(other), name);
  }
  for (const name of page.alsoListed) {
    if (!Object.hasOwn(metadata.members, name)) notes.hold(`member ${name}`, "listed", "no such member", name);
  }
  const sentinel = page.sentinel ?? metadata.sentinel;
  return {
    ...page,
    ...(sentinel === undefined ? {} : { sentinel }),
    // The order of the metadata tells which members come after the sentinel.
    members: { ...metadata.members, ...page.members },
    alsoListed: page.alsoListed.filter((name) => !Object.hasOwn(metadata.members, name)),
  };
}

function flags(type: EnumType): string {
  return type.flags ? "flags" : "one member at a time";
}
