import type { Contract } from "../../specs/contract.ts";
import { enumType, structuredBehind } from "../../specs/edm-type.ts";
import { inherits, namedType } from "../../specs/type-line.ts";
import type { EnumType, Property, StructuredType, TypeIndex } from "../../specs/resource.ts";
import { firstPlace, type Item, itemType, itemMemo } from "./item.ts";
import { isObject, type JsonObject } from "./json-object.ts";

/**
 * A documented structural member that stands in an answer. `depth` is 0 for members of the item itself. `linked`: it is one
 * of a related entity, not of the item or of a complex value within.
 */
export interface Member {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
  readonly property: Property;
  readonly depth: number;
  readonly linked: boolean;
}

// Several judges ask for those of the same answer.
const known = new WeakMap<readonly Item[], { readonly type: StructuredType; readonly found: readonly Member[] }>();

/** All documented structural members of the items, those of nested entities and complex values included. */
export function membersOf(items: readonly Item[], contract: Contract): readonly Member[] {
  const type = itemType(contract);
  const before = known.get(items);
  if (before?.type === type) return before.found;
  const found = items.flatMap((item) => membersOfOne(item, type, contract));
  known.set(items, { type, found });
  return found;
}

function membersOfOne({ value, pointer }: Item, type: StructuredType, { types }: Contract): readonly Member[] {
  const found = itemMemo(value, type, () => {
    const all: Member[] = [];
    visit(value, type, { found: all, types, pointer: firstPlace, depth: 0, linked: false });
    return all;
  });
  if (pointer === firstPlace) return found;
  return found.map((member) => ({ ...member, pointer: pointer + member.pointer.slice(firstPlace.length) }));
}

/** Where a visit is, and where it puts what it finds. */
interface Place {
  readonly found: Member[];
  readonly types: TypeIndex;
  readonly pointer: string;
  readonly depth: number;
  readonly linked: boolean;
}

function visit(value: JsonObject, declared: StructuredType, place: Place): void {
  const { found, types, depth, linked } = place;
  const type = toldType(value, declared, types);
  for (const name of Object.keys(value)) {
    const property = ownOf(type.properties, name);
    const own = value[name];
    if (property !== undefined) {
      const pointer = `${place.pointer}/${name}`;
      found.push({ pointer, name, value: own, property, depth, linked });
      if (typeof own === "object") nested(own, structuredBehind(types, property.type), { ...place, pointer });
    } else if (typeof own === "object") {
      const reference = ownOf(type.navigation, name)?.type;
      if (reference === undefined) continue;
      const inner = { ...place, pointer: `${place.pointer}/${name}`, linked: true };
      nested(own, structuredBehind(types, reference), inner);
    }
  }
}

/** The type of a value: what tells one that derives from the declared one has the members of that. */
export function toldType(value: JsonObject, declared: StructuredType, types: TypeIndex): StructuredType {
  const told = value["@odata.type"];
  if (typeof told !== "string") return declared;
  const type = namedType(told, types);
  return type !== undefined && inherits(types, type.name, declared.name) ? type : declared;
}

function nested(value: unknown, type: StructuredType | undefined, place: Place): void {
  if (type === undefined) return;
  if (Array.isArray(value)) {
    for (const [at, element] of value.entries()) nested(element, type, { ...place, pointer: `${place.pointer}/${at}` });
  } else if (isObject(value)) visit(value, type, { ...place, depth: place.depth + 1 });
}

function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The enumeration of a member; undefined when it is of another kind. */
export function enumOf(member: Member, types: TypeIndex): EnumType | undefined {
  return enumType(types, member.property.type);
}
