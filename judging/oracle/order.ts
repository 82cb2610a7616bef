import type { Contract } from "../../specs/contract.ts";
import { isGuid, surelyCompare } from "../values/collation.ts";
import { propertyAt, valueKind } from "../values/comparable.ts";
import { compareInstants } from "../values/instant.ts";
import type { Item } from "../values/item.ts";
import { compareNumbers } from "../values/number.ts";
import { compareSpans, durationOf, timeOf } from "../values/span.ts";
import { enumAt, valueAt } from "./membership.ts";

/** One key of `$orderby`. `direction` undefined leaves it to the default, which is ascending. */
export interface OrderKey {
  readonly member: string;
  readonly direction?: "asc" | "desc";
}

/** An order as OData text. */
export function printOrder(keys: readonly OrderKey[]): string {
  return keys.map(({ member, direction }) => (direction === undefined ? member : `${member} ${direction}`)).join(",");
}

/**
 * How two items stand by one key: negative when `a` comes first. `unknown` where no order is documented: between texts that
 * collations order differently, next to an enumeration's sentinel, and, unless `nulls`, next to null.
 */
function compareByKey(a: Item, b: Item, key: OrderKey, contract: Contract, nulls: boolean): number | "unknown" {
  const [first, second] = [valueAt(a, key.member), valueAt(b, key.member)];
  const order = compareValues(first, second, key.member, contract, nulls);
  if (order === "unknown") return "unknown";
  return key.direction === "desc" ? -order : order;
}

function compareValues(a: unknown, b: unknown, member: string, contract: Contract, nulls: boolean): number | "unknown" {
  if (a === null || b === null) {
    if (a === b) return 0;
    // Null comes before all other values in ascending order.
    return nulls ? (a === null ? -1 : 1) : "unknown";
  }
  const property = propertyAt(member, contract);
  const kind = property === undefined ? undefined : valueKind(property, contract);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (kind === "number") return compareNumbers(a, b) ?? "unknown";
  if (typeof a !== "string" || typeof b !== "string") return "unknown";
  const type = enumAt(member, contract);
  if (type !== undefined) {
    if (a === b) return a === type.sentinel ? "unknown" : 0;
    if (a === type.sentinel || b === type.sentinel) return "unknown";
    return (type.members[a] ?? 0) - (type.members[b] ?? 0);
  }
  switch (kind) {
    case "datetime":
      return compareInstants(a, b) ?? "unknown";
    case "date":
      return surelyCompare(a, b) ?? "unknown";
    case "time":
      return compareSpans(a, b, timeOf) ?? "unknown";
    case "duration":
      return compareSpans(a, b, durationOf) ?? "unknown";
    case "text":
      // Which of two GUIDs comes first is each store's own.
      return isGuid(a) && a !== b ? "unknown" : (surelyCompare(a, b) ?? "unknown");
    case "boolean":
    case "enum":
    case "flags":
    case "guid":
    case undefined:
      return a === b ? 0 : "unknown";
  }
}

/** How two items stand by several keys: the first that tells them apart decides, one that is unknown before it leaves it open. */
export function compareByKeys(
  a: Item,
  b: Item,
  keys: readonly OrderKey[],
  contract: Contract,
  nulls: boolean,
): number | "unknown" {
  for (const key of keys) {
    const order = compareByKey(a, b, key, contract, nulls);
    if (order !== 0) return order;
  }
  return 0;
}
