import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { EnumType } from "../../specs/resource.ts";
import { propertyAt } from "../values/comparable.ts";
import { type Item, itemType, mostInline } from "../values/item.ts";
import { isObject } from "../values/json-object.ts";
import type { Comparison, Expression } from "./expression.ts";
import { compare } from "./compare.ts";
import { evaluate, type Outcome, open, quantify, both } from "./truth.ts";

/** Which items a filter must return and must not. `open` ones depend on rules for null that are a convention only. */
export interface Membership {
  readonly inside: readonly Item[];
  readonly outside: readonly Item[];
  /** Open items that OData's rules put inside, and outside. */
  readonly openInside: readonly Item[];
  readonly openOutside: readonly Item[];
}

/** Applies a filter to the items of the whole collection. */
export function membership(expression: Expression, items: readonly Item[], contract: Contract): Membership {
  const result = { inside: [] as Item[], outside: [] as Item[], openInside: [] as Item[], openOutside: [] as Item[] };
  for (const item of items) {
    const { certain, exact } = evaluate(expression, (leaf) => outcomeOn(item, leaf, contract));
    const sure = certain === undefined ? undefined : certain ? "inside" : "outside";
    result[sure ?? (exact === "true" ? "openInside" : "openOutside")].push(item);
  }
  return result;
}

/** Whether some items surely fulfil a filter and others surely do not. */
export function tellsApart(expression: Expression, items: readonly Item[], contract: Contract): boolean {
  const { inside, outside } = membership(expression, items, contract);
  return inside.length > 0 && outside.length > 0;
}

/** What one comparison says of an item. */
export function outcomeOn(item: Item, comparison: Comparison, contract: Contract): Outcome {
  const { path, each } = comparison;
  const value = valueAt(item, path);
  if (each === undefined) return compare(comparison, value, enumAt(path, contract));
  if (!Array.isArray(value)) return open.null;
  // Of what is expanded a service may show no more than a part: what it keeps back may decide as well.
  const rest = isPartly(item, path, value.length, contract) ? [open.null] : [];
  const { quantifier, inner, beside } = each;
  const type = enumAt(inner === undefined ? path : `${path}/${inner}`, contract);
  const asked = (element: unknown): Outcome => {
    const one = compare(comparison, inner === undefined ? element : within(element, inner), type);
    if (beside === undefined) return one;
    const other = { kind: "compare", path, operator: "eq", literal: beside.literal } as const;
    return both(one, compare(other, within(element, beside.inner), enumAt(`${path}/${beside.inner}`, contract)));
  };
  return quantify(quantifier, [...value.map(asked), ...rest]);
}

function within(element: unknown, name: string): unknown {
  return isObject(element) ? (element[name] ?? null) : undefined;
}

function isPartly({ value }: Item, path: string, shown: number, contract: Contract): boolean {
  if (itemType(contract).navigation[path] === undefined) return false;
  return shown >= mostInline || Object.hasOwn(value, `${path}@odata.nextLink`);
}

/** The value at a path such as `subject/id`; undefined when the item does not show it. A left-out nullable member is null. */
export function valueAt({ value }: Item, path: string): unknown {
  if (!path.includes("/")) return value[path] ?? null;
  let here: unknown = value;
  for (const name of path.split("/")) here = isObject(here) ? here[name] : undefined;
  return here;
}

/** The enumeration of a member, where it has one. */
export function enumAt(path: string, contract: Contract): EnumType | undefined {
  const property = propertyAt(path, contract);
  const type = property === undefined ? undefined : contract.types.get(edmType(property.type).name);
  return type?.kind === "enum" ? type : undefined;
}
