import { edmType } from "../../specs/edm-type.ts";
import type { Contract } from "../../specs/contract.ts";
import type { EnumType, Property, StructuredType, TypeIndex } from "../../specs/resource.ts";
import { isObject, type JsonObject } from "./answer.ts";
import { type Item, itemType } from "./items.ts";

/** A documented structural member that stands in an answer. `depth` is 0 for members of the item itself. */
export interface Member {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
  readonly property: Property;
  readonly depth: number;
}

// Several judges ask one after the other for those of the same answer.
let latest:
  | { readonly items: readonly Item[]; readonly type: StructuredType; readonly found: readonly Member[] }
  | undefined;

/** All documented structural members of the items, those of nested entities and complex values included. */
export function membersOf(items: readonly Item[], contract: Contract): readonly Member[] {
  const type = itemType(contract);
  if (latest?.items === items && latest.type === type) return latest.found;
  const found = items.flatMap((item) => [...visit(item.value, type, contract.types, item.pointer, 0)]);
  latest = { items, type, found };
  return found;
}

function* visit(
  value: JsonObject,
  type: StructuredType,
  types: TypeIndex,
  pointer: string,
  depth: number,
): Generator<Member> {
  for (const [name, property] of Object.entries(type.properties)) {
    if (!Object.hasOwn(value, name)) continue;
    yield { pointer: `${pointer}/${name}`, name, value: value[name], property, depth };
    yield* nested(value[name], property.type, types, `${pointer}/${name}`, depth);
  }
  for (const [name, { type: reference }] of Object.entries(type.navigation)) {
    if (Object.hasOwn(value, name)) yield* nested(value[name], reference, types, `${pointer}/${name}`, depth);
  }
}

function* nested(
  value: unknown,
  reference: string,
  types: TypeIndex,
  pointer: string,
  depth: number,
): Generator<Member> {
  const type = types.get(edmType(reference).name);
  if (type === undefined || type.kind === "enum") return;
  if (Array.isArray(value)) {
    for (const [at, element] of value.entries()) yield* nested(element, reference, types, `${pointer}/${at}`, depth);
  } else if (isObject(value)) yield* visit(value, type, types, pointer, depth + 1);
}

/** The enumeration of a member; undefined when it is of another kind. */
export function enumOf(member: Member, types: TypeIndex): EnumType | undefined {
  const type = types.get(edmType(member.property.type).name);
  return type?.kind === "enum" ? type : undefined;
}
