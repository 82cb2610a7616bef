import { edmType } from "../../../specs/edm-type.ts";
import type { EnumType, Property, StructuredType, TypeIndex } from "../../../specs/resource.ts";
import { inherits, namedType } from "../../../specs/type-line.ts";
import { nearestName } from "../../nearest-name.ts";
import type { Stored, StoredObject } from "../entity.ts";

/** What is wrong with data that somebody gives: where, what was expected there, and what stands there. */
export interface DataFault {
  /** A JSON pointer. */
  readonly pointer: string;
  readonly expected: string;
  readonly observed: string;
}

/** Hears of what does not fit; it is left out. */
export type OnFault = (fault: DataFault) => void;

/** Whether a value is an object with members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A pointer's next piece. */
export function below(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** Tells a value in a few words. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The type that an object tells with `@odata.type`, where that is the declared one or derives from it. */
export function toldType(
  given: Readonly<Record<string, unknown>>,
  declared: StructuredType,
  types: TypeIndex,
  pointer: string,
  onFault: OnFault,
): StructuredType {
  const told = given["@odata.type"];
  if (told === undefined) return declared;
  const type = typeof told === "string" ? namedType(told, types) : undefined;
  if (type !== undefined && inherits(types, type.name, declared.name)) return type;
  onFault({
    pointer: below(pointer, "@odata.type"),
    expected: `#${declared.name}, or a type that derives from it`,
    observed: shown(told),
  });
  return declared;
}

/** The members of an object that a type has as properties, as far as they fit; annotations are no members. */
export function fittingMembers(
  given: Readonly<Record<string, unknown>>,
  type: StructuredType,
  types: TypeIndex,
  pointer: string,
  onFault: OnFault,
): StoredObject {
  const values: Record<string, Stored> = {};
  for (const [name, value] of Object.entries(given)) {
    if (name.includes("@") || Object.hasOwn(type.navigation, name)) continue;
    const property = Object.hasOwn(type.properties, name) ? type.properties[name] : undefined;
    if (property === undefined) {
      if (type.open !== true) onFault(unknownMember(name, type, pointer));
      continue;
    }
    const fitting = fittingValue(value, property, types, below(pointer, name), onFault);
    if (fitting !== undefined) values[name] = fitting;
  }
  return values;
}

function unknownMember(name: string, type: StructuredType, pointer: string): DataFault {
  const nearest = nearestName(name, [...Object.keys(type.properties), ...Object.keys(type.navigation)]);
  const hint = nearest === undefined ? "" : `, such as ${nearest}`;
  return { pointer: below(pointer, name), expected: `a member of ${type.name}${hint}`, observed: name };
}

function fittingValue(
  value: unknown,
  { type: reference, nullable }: Property,
  types: TypeIndex,
  pointer: string,
  onFault: OnFault,
): Stored | undefined {
  const { collection, name } = edmType(reference);
  if (value === null) {
    if (nullable) return null;
    onFault({ pointer, expected: `${reference}, which is never null`, observed: "null" });
    return undefined;
  }
  if (!collection) return fittingOne(value, name, types, pointer, onFault);
  if (!Array.isArray(value)) {
    onFault({ pointer, expected: `a list, for it is ${reference}`, observed: shown(value) });
    return undefined;
  }
  const items = value.map((item: unknown, at) => fittingOne(item, name, types, below(pointer, at), onFault));
  // Of one type, so all of them are texts, or all objects; lists of numbers are held as they are.
  return items.filter((item) => item !== undefined) as StoredObject[] | string[];
}

function fittingOne(
  value: unknown,
  type: string,
  types: TypeIndex,
  pointer: string,
  onFault: OnFault,
): Stored | undefined {
  const named = types.get(type);
  if (named !== undefined && named.kind !== "enum") {
    if (isRecord(value)) return fittingObject(value, named, types, pointer, onFault);
    onFault({ pointer, expected: `an object, for it is ${type}`, observed: shown(value) });
    return undefined;
  }
  const [fits, form] = named === undefined ? primitiveForm(type) : enumForm(named);
  if (fits(value)) return value as Stored;
  onFault({ pointer, expected: form, observed: shown(value) });
  return undefined;
}

function fittingObject(
  value: Readonly<Record<string, unknown>>,
  declared: StructuredType,
  types: TypeIndex,
  pointer: string,
  onFault: OnFault,
): StoredObject {
  const type = toldType(value, declared, types, pointer, onFault);
  const members = fittingMembers(value, type, types, pointer, onFault);
  return type === declared ? members : { "@odata.type": `#${type.name}`, ...members };
}

type Form = readonly [fits: (value: unknown) => boolean, form: string];

function enumForm({ name, members, flags, sentinel }: EnumType): Form {
  const names = Object.keys(members).filter((member) => member !== sentinel);
  const isMember = (text: string): boolean => names.includes(text);
  return [
    (value) => typeof value === "string" && (flags ? value.split(",").every(isMember) : isMember(value)),
    `a member of ${name}: ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}`,
  ];
}

const text =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === "string" && pattern.test(value);
const whole =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);

const day = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])/;
const isDay = (value: unknown): boolean => {
  const [, year, month, date] = typeof value === "string" ? (day.exec(value) ?? []) : [];
  // A day that a month does not have is another one.
  return year !== undefined && new Date(`${year}-${month}-${date}T00:00:00Z`).getUTCDate() === Number(date);
};

const primitives: Readonly<Record<string, Form>> = {
  "Edm.String": [(value) => typeof value === "string", "a text"],
  "Edm.Boolean": [(value) => typeof value === "boolean", "true or false"],
  "Edm.Byte": [whole(0, 255), "a whole number from 0 to 255"],
  "Edm.SByte": [whole(-128, 127), "a whole number from -128 to 127"],
  "Edm.Int16": [whole(-32_768, 32_767), "a whole number from -32768 to 32767"],
  "Edm.Int32": [whole(-(2 ** 31), 2 ** 31 - 1), "a whole number of 32 bits"],
  "Edm.Int64": [whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER), "a whole number"],
  "Edm.Single": [isNumber, "a number"],
  "Edm.Double": [isNumber, "a number"],
  "Edm.Decimal": [isNumber, "a number"],
  "Edm.Guid": [text(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i), "a GUID"],
  "Edm.Date": [(value) => isDay(value) && text(/^.{10}$/)(value), "a day, such as 2024-02-29"],
  "Edm.TimeOfDay": [text(/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?$/), "a time of day, such as 08:30:00"],
  "Edm.Duration": [
    text(/^-?P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
    "a length of time, such as PT1H30M",
  ],
  "Edm.DateTimeOffset": [
    (value) =>
      isDay(value) &&
      text(/^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,12})?)?(?:Z|[+-][01]\d:[0-5]\d)$/)(value),
    "a point in time, such as 2024-02-29T08:30:00Z",
  ],
  "Edm.Binary": [text(/^[\w+/-]*={0,2}$/), "bytes in base64url"],
};

function primitiveForm(type: string): Form {
  return primitives[type] ?? [() => false, `nothing: values of ${type} are not held`];
}
