import { isSelected } from "../../judging/answers/shown.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredBehind } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";

/** What the documentation says of a member. */
export interface Documented {
  readonly nullable: boolean;
  readonly optional: boolean;
  /** Names that the member may have as value; absent where it is no enumeration. */
  readonly values?: readonly string[];
  readonly timestamp: boolean;
}

/** How a member occurs in the items of an answer. */
export interface Usage {
  /** Objects that could have it, those that have it, and those where it is null. */
  of: number;
  seen: number;
  nulls: number;
  /** JSON types of what is not null. */
  readonly types: Set<string>;
  /** Values outside of the documented ones. */
  readonly odd: Set<string>;
  /** Forms of timestamps, such as `7 digits, Z`. */
  readonly forms: Set<string>;
  readonly documented: Documented | undefined;
}

const mostDepth = 6;

/** How each member of the items occurs, by its path such as `task/arguments/[]/name`. `select` is that of the request. */
export function usageOf(
  items: readonly Item[],
  contract: Contract,
  select: readonly string[] | undefined,
): ReadonlyMap<string, Usage> {
  const found = new Map<string, Usage>();
  const all = items.map(({ value }) => value);
  visit(all, itemType(contract), "", 0, { contract, found });
  // A service may show related entities that nobody selected.
  for (const name of Object.keys(itemType(contract).navigation)) {
    const usage = found.get(name);
    if (select === undefined || isSelected(name, select) || usage?.documented === undefined) continue;
    found.set(name, { ...usage, documented: { ...usage.documented, optional: true } });
  }
  return found;
}

interface Visiting {
  readonly contract: Contract;
  readonly found: Map<string, Usage>;
}

function visit(
  objects: readonly JsonObject[],
  type: StructuredType | undefined,
  prefix: string,
  depth: number,
  to: Visiting,
): void {
  const names = new Set(objects.flatMap((object) => Object.keys(object)));
  // A documented member that nobody has is missing all the same.
  for (const name of [...Object.keys(type?.properties ?? {}), ...Object.keys(type?.navigation ?? {})]) names.add(name);
  for (const name of names) {
    const path = `${prefix}${name}`;
    const documented = documentedOf(type, name, to.contract);
    const usage: Usage = {
      of: objects.length,
      seen: 0,
      nulls: 0,
      types: new Set(),
      odd: new Set(),
      forms: new Set(),
      documented,
    };
    to.found.set(path, usage);
    const nested: JsonObject[] = [];
    const elements: JsonObject[] = [];
    for (const object of objects) {
      if (!Object.hasOwn(object, name)) continue;
      const value = object[name];
      usage.seen += 1;
      if (value === null) usage.nulls += 1;
      else note(value, usage);
      if (isObject(value)) nested.push(value);
      if (Array.isArray(value)) elements.push(...value.filter((element) => isObject(element)));
    }
    if (depth >= mostDepth) continue;
    const inner = innerType(type, name, to.contract);
    if (nested.length > 0) visit(nested, inner, `${path}/`, depth + 1, to);
    if (elements.length > 0) visit(elements, inner, `${path}/[]/`, depth + 1, to);
  }
}

function note(value: unknown, { types, odd, forms, documented }: Usage): void {
  types.add(Array.isArray(value) ? "array" : typeof value);
  if (typeof value !== "string") return;
  const { values, timestamp } = documented ?? {};
  if (values !== undefined) for (const name of value.split(",")) if (!values.includes(name)) odd.add(name);
  if (timestamp === true) forms.add(formOf(value));
}

function formOf(text: string): string {
  const [, fraction = "", zone] = /T[\d:]+(?:\.(\d+))?(Z|[+-][\d:]+)?$/i.exec(text) ?? [];
  if (zone === undefined) return "no timestamp";
  return `${fraction.length === 0 ? "no fraction" : "a fraction"}, ${zone === "Z" ? "Z" : "an offset"}`;
}

function documentedOf(type: StructuredType | undefined, name: string, { types }: Contract): Documented | undefined {
  const property = type?.properties[name];
  if (property === undefined) {
    const navigation = type?.navigation[name];
    return navigation === undefined
      ? undefined
      : { nullable: navigation.nullable ?? true, optional: navigation.inline === undefined, timestamp: false };
  }
  const enumeration = types.get(edmType(property.type).name);
  return {
    nullable: property.nullable,
    optional: property.optional === true,
    timestamp: property.type === "Edm.DateTimeOffset",
    ...(enumeration?.kind === "enum"
      ? { values: [...Object.keys(enumeration.members), ...enumeration.alsoListed] }
      : {}),
  };
}

function innerType(type: StructuredType | undefined, name: string, { types }: Contract): StructuredType | undefined {
  const reference = type?.properties[name]?.type ?? type?.navigation[name]?.type;
  return reference === undefined ? undefined : structuredBehind(types, reference);
}
