import type { Contract } from "../../specs/contract.ts";
import { keyMembers } from "../generators/members.ts";
import type { Item } from "./items.ts";

const known = new WeakMap<Item, string>();

/** The key of an item as one text; letter case aside where it is a GUID. */
export function itemId(item: Item, contract: Contract): string {
  const found = known.get(item);
  if (found !== undefined) return found;
  const key = keyMembers(contract)
    .map((name) => String(item.value[name]))
    .join(",");
  const id = /^[0-9a-f-]{36}$/i.test(key) ? key.toLowerCase() : key;
  known.set(item, id);
  return id;
}

/** The keys of all items. */
function idSet(items: readonly Item[], contract: Contract): ReadonlySet<string> {
  return new Set(items.map((item) => itemId(item, contract)));
}

/** Items of `a` that are not in `b`, by key. */
export function without(a: readonly Item[], b: readonly Item[], contract: Contract): readonly Item[] {
  const ids = idSet(b, contract);
  return a.filter((item) => !ids.has(itemId(item, contract)));
}

/** Items of `a` that are in `b` too, by key. */
export function within(a: readonly Item[], b: readonly Item[], contract: Contract): readonly Item[] {
  const ids = idSet(b, contract);
  return a.filter((item) => ids.has(itemId(item, contract)));
}

/** The first few keys, for a message. */
export function idList(items: readonly Item[], contract: Contract): string {
  const shown = items.slice(0, 3).map((item) => itemId(item, contract));
  return items.length > shown.length ? `${shown.join(", ")} and ${items.length - shown.length} more` : shown.join(", ");
}
