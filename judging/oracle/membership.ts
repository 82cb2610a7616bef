import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { EnumType } from "../../specs/resource.ts";
import { type Item, itemType } from "../values/item.ts";
import { isObject } from "../values/json-object.ts";
import type { Comparison, Expression } from "./expression.ts";
import { compare, evaluate, type Outcome } from "./truth.ts";

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

/** What one comparison says of an item. */
export function outcomeOn(item: Item, comparison: Comparison, contract: Contract): Outcome {
  return compare(comparison, valueAt(item, comparison.path), enumAt(comparison.path, contract));
}

/** The value at a path such as `subject/id`; undefined when the item does not show it. A left-out nullable member is null. */
export function valueAt({ value }: Item, path: string): unknown {
  const slash = path.indexOf("/");
  if (slash < 0) return value[path] ?? null;
  const nested: unknown = value[path.slice(0, slash)];
  return isObject(nested) ? nested[path.slice(slash + 1)] : undefined;
}

/** The enumeration of a member, where it has one. */
export function enumAt(path: string, contract: Contract): EnumType | undefined {
  const property = itemType(contract).properties[path];
  const type = property === undefined ? undefined : contract.types.get(edmType(property.type).name);
  return type?.kind === "enum" ? type : undefined;
}
