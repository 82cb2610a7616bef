import type { Contract } from "../../specs/contract.ts";
import { keyMembers } from "../generators/members.ts";
import type { Item } from "./items.ts";

/** The key of an item as one text; letter case aside where it is a GUID. */
export function itemId({ value }: Item, contract: Contract): string {
  const key = keyMembers(contract)
    .map((name) => String(value[name]))
    .join(",");
  return /^[0-9a-f-]{36}$/i.test(key) ? key.toLowerCase() : key;
}

/** Items of `a` that are not in `b`, by key. */
export function without(a: readonly Item[], b: readonly Item[], contract: Contract): readonly Item[] {
  const known = new Set(b.map((item) => itemId(item, contract)));
  return a.filter((item) => !known.has(itemId(item, contract)));
}

/** The first few keys, for a message. */
export function idList(items: readonly Item[], contract: Contract): string {
  const shown = items.slice(0, 3).map((item) => itemId(item, contract));
  return items.length > shown.length ? `${shown.join(", ")} and ${items.length - shown.length} more` : shown.join(", ");
}
