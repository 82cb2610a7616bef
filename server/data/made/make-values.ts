import { edmType } from "../../../specs/edm-type.ts";
import type { EnumType, Property, StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { inherits, lineage, namedType } from "../../../specs/type-line.ts";
import { generatedId, type Stored, type StoredObject } from "../entity.ts";

const words = ["Anchor", "basket", "Café", "drum", "Easel", "flute", "O'Brien", "hammer", "Zürich", "jacket", "Kettle"];
const plainWords = ["Amber", "birch", "Cedar", "dune", "Ember", "fern", "Grove", "heath", "Islet", "juniper", "Knoll"];
const deepest = 3;
/** What must be there is there below that as well, unless its types never end. */
const deepestNeeded = 12;

/** A number that is always the same for the same text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** How a member's values follow each other: each has an order of its own, so that orders by two members differ. */
interface Turn {
  readonly name: string;
  readonly index: number;
  /** The index, in another order for each name. */
  readonly mixed: number;
}

function turnOf(name: string, index: number): Turn {
  const steps = [1, 5, 7, 11, 13, 17, 19, 23];
  return { name, index, mixed: (index * (steps[hashOf(name) % steps.length] ?? 1) + hashOf(name)) % 24 };
}

/** The structural members of the entity with this number: of equal and different values, null where that may be. */
export function makeValues(type: StructuredType, index: number, types: TypeIndex, keyAt: number): StoredObject {
  const values: Record<string, Stored> = {};
  for (const name of Object.keys(type.properties)) {
    const property = firstDeclared(name, type, types);
    if (property === undefined) continue;
    const value = property.key === true ? keyValue(property, type, keyAt) : valueOf(name, property, index, types, 0);
    if (value !== undefined) values[name] = value;
  }
  for (const { when, isNull } of type.states) {
    const holds = Object.entries(when).every(([name, allowed]) => allowed.some((value) => value === values[name]));
    if (holds) for (const name of isNull) if (type.properties[name]?.nullable === true) values[name] = null;
  }
  return values;
}

/**
 * What was given of an entity, and of the rest what was made; where it was given `bare`, the rest is left out, null or empty as far
 * as that may be.
 */
export function withGiven(
  type: StructuredType,
  made: StoredObject,
  { values, bare }: Given,
  types: TypeIndex,
): StoredObject {
  const all: Record<string, Stored> = {};
  for (const [name, property] of Object.entries(type.properties)) {
    const [given, other] = [values[name], made[name]];
    if (given !== undefined) all[name] = completed(given, property, bare, types);
    else if (!bare || property.key === true) {
      if (other !== undefined) all[name] = other;
    } else if (property.optional !== true) {
      const rest = property.nullable ? null : edmType(property.type).collection ? [] : other;
      if (rest !== undefined) all[name] = rest;
    }
  }
  return all;
}

interface Given {
  readonly values: StoredObject;
  readonly bare: boolean;
}

// A complex value has all members as well.
function completed(given: Stored, { type: reference }: Property, bare: boolean, types: TypeIndex): Stored {
  const { name } = edmType(reference);
  const declared = types.get(name);
  if (declared === undefined || declared.kind === "enum" || typeof given !== "object" || given === null) return given;
  const whole = (values: StoredObject, at: number): StoredObject => {
    const told = values["@odata.type"];
    const type = (typeof told === "string" ? namedType(told, types) : undefined) ?? declared;
    const rest = complexValue(type, declared, at, types, 1);
    return {
      ...(told === undefined ? {} : { "@odata.type": told }),
      ...withGiven(type, rest, { values, bare }, types),
    };
  };
  return Array.isArray(given) ? (given as readonly StoredObject[]).map(whole) : whole(given as StoredObject, 0);
}

// A derived type may say of a member less than the type that it comes from, and is read as that.
function firstDeclared(name: string, type: StructuredType, types: TypeIndex): Property | undefined {
  const line = lineage(types, type.name).flatMap((each) => {
    const known = types.get(each);
    return known === undefined || known.kind === "enum" ? [] : (known.properties[name] ?? []);
  });
  return line.at(-1);
}

function keyValue({ type }: Property, owner: StructuredType, at: number): Stored {
  return /^Edm\.(?:S?Byte|Int16|Int32|Int64)$/.test(type) ? at + 1 : generatedId(hashOf(owner.name) % 9973, at);
}

// Undefined where nobody can tell what such a value is: the member is then not sent, which may be.
function valueOf(name: string, property: Property, index: number, types: TypeIndex, depth: number): Stored | undefined {
  const { type: reference, nullable, optional } = property;
  const turn = turnOf(name, index);
  if (nullable && turn.mixed % 4 === 3) return null;
  const { collection, name: type } = edmType(reference);
  if (!collection) {
    const value = oneOf(type, turn, types, depth, nullable || optional === true ? deepest : deepestNeeded);
    return value ?? (nullable ? null : optional === true ? undefined : missing(type));
  }
  const items = Array.from({ length: turn.mixed % 3 }, (_, at) =>
    oneOf(type, turnOf(`${name} ${at}`, index + at), types, depth),
  );
  return items.filter((item) => item !== undefined) as StoredObject[] | string[];
}

function missing(type: string): Stored {
  return type.startsWith("Edm.") ? "" : {};
}

function oneOf(type: string, turn: Turn, types: TypeIndex, depth: number, end = deepest): Stored | undefined {
  const simple = simpleValues[type];
  if (simple !== undefined) return simple(turn);
  const named = types.get(type);
  if (named === undefined || depth >= end) return undefined;
  if (named.kind === "enum") return member(named, turn, depth);
  return complexValue(concrete(named, turn.index, types), named, turn.index, types, depth);
}

// What stands behind the sentinel is hidden where a member stands by itself; within a value nobody would hide it.
function member({ members, sentinel, flags }: EnumType, { index }: Turn, depth: number): Stored | undefined {
  const names = Object.keys(members);
  const earlier = sentinel === undefined ? names : names.slice(0, names.indexOf(sentinel));
  const all = depth > 0 ? earlier : names.filter((name) => name !== sentinel);
  const one = all[index % all.length];
  const other = all[(index * 2 + 1) % all.length];
  // Zero says that there are none, and stands alone.
  const joins = flags && index % 3 === 2 && one !== other && members[one ?? ""] !== 0 && members[other ?? ""] !== 0;
  return joins ? `${one ?? ""},${other ?? ""}` : one;
}

function complexValue(
  type: StructuredType,
  declared: StructuredType,
  index: number,
  types: TypeIndex,
  depth: number,
): StoredObject {
  const values: Record<string, Stored> = type === declared ? {} : { "@odata.type": `#${type.name}` };
  for (const [name, property] of Object.entries(type.properties)) {
    const value = valueOf(name, property, index, types, depth + 1);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** A type that values of the declared one can be of: one that derives from it where it is abstract, or in turn where others do. */
export function concrete(declared: StructuredType, index: number, types: TypeIndex): StructuredType {
  const derived = derivedFrom(declared.name, types);
  const all = declared.abstract === true ? derived : [declared, ...derived];
  return all[index % Math.max(1, all.length)] ?? declared;
}

// The same few are asked for again and again, among thousands of types.
const derivedTypes = new WeakMap<TypeIndex, Map<string, readonly StructuredType[]>>();

function derivedFrom(name: string, types: TypeIndex): readonly StructuredType[] {
  const known = derivedTypes.get(types) ?? new Map<string, readonly StructuredType[]>();
  derivedTypes.set(types, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const derived = [...types.values()].filter(
    (type): type is StructuredType =>
      type.kind !== "enum" && type.name !== name && type.abstract !== true && inherits(types, type.name, name),
  );
  known.set(name, derived);
  return derived;
}

const two = (number: number): string => String(number).padStart(2, "0");
const instant = ({ mixed, index }: Turn): string =>
  `2024-0${1 + (mixed % 2)}-${two(1 + mixed)}T08:${two((index * 7) % 60)}:${two(mixed)}${[".25", "", ".1234567"][mixed % 3] ?? ""}Z`;

const simpleValues: Readonly<Record<string, (turn: Turn) => Stored>> = {
  "Edm.String": textOf,
  "Edm.Boolean": ({ mixed }) => mixed % 3 === 0,
  "Edm.Byte": ({ mixed }) => mixed % 11,
  "Edm.SByte": ({ mixed }) => (mixed % 11) - 5,
  "Edm.Int16": ({ mixed }) => (mixed % 13) * 100 - 400,
  "Edm.Int32": ({ mixed }) => mixed * 9,
  "Edm.Int64": ({ mixed }) => 2 ** 41 + mixed * 2 ** 33,
  "Edm.Single": ({ mixed }) => (mixed % 7) + 0.25,
  "Edm.Double": ({ mixed }) => mixed + 0.5,
  "Edm.Decimal": ({ mixed }) => mixed + 0.75,
  "Edm.Guid": ({ name, mixed }) => generatedId(hashOf(name) % 9967, mixed % 5),
  "Edm.Date": ({ mixed }) => `2024-0${2 + (mixed % 2)}-${two(1 + mixed)}`,
  "Edm.TimeOfDay": ({ mixed }) => `${two(6 + (mixed % 9))}:${mixed % 2 === 0 ? "30" : "00"}:00`,
  "Edm.Duration": ({ mixed }) => `PT${1 + (mixed % 13)}H${mixed % 2 === 0 ? "30M" : ""}`,
  "Edm.DateTimeOffset": instant,
  "Edm.Binary": ({ mixed }) => Buffer.from([mixed, 255 - mixed, 7]).toString("base64url"),
};

function textOf({ name, mixed, index }: Turn): Stored {
  if (/(?:url|uri|href|link)$/i.test(name)) return `https://contoso.example/${name}/${mixed % 9}`;
  if (/(?:mail|principalName|address)$/i.test(name))
    return `${mixed === 4 ? "O'" : ""}${plainWords[mixed % plainWords.length] ?? ""}${index}@contoso.example`;
  const all = hashOf(name) % 2 === 0 ? words : plainWords;
  // One is like another, and one is like another but for the letter case.
  if (mixed === 20) return all[2] ?? "";
  const word = all[mixed % words.length] ?? "";
  if (mixed === 22) return word.toUpperCase();
  return mixed % 2 === 0 ? word : `${word} ${index < 12 ? "red" : "blue"}`;
}
