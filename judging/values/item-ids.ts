import type { Contract } from "../../specs/contract.ts";
import { foldedId } from "./collation.ts";
import { keyMembers } from "./documented-members.ts";
import { type Item, itemMemo, itemType } from "./item.ts";

const nameless = new WeakMap<Item, string>();
let count = 0;

/** The key of an item as one text; letter case aside where it is a GUID. */
export function itemId(item: Item, contract: Contract): string {
  const members = keyMembers(contract);
  return itemMemo(item.value, members, () => keyOf(item, members, contract)) ?? namelessId(item);
}

function keyOf({ value }: Item, members: readonly string[], contract: Contract): string | undefined {
  if (lacksOptionalKey({ value }, contract)) return undefined;
  return foldedId(members.map((name) => String(value[name])).join(","));
}

// The same entity in another place may be another one.
function namelessId(item: Item): string {
  const id = nameless.get(item) ?? `item ${++count} without a key`;
  nameless.set(item, id);
  return id;
}

/** Whether an item is without a key that may be absent: nothing tells it from others then. */
export function lacksOptionalKey({ value }: Pick<Item, "value">, contract: Contract): boolean {
  const { properties } = itemType(contract);
  return keyMembers(contract).some((name) => properties[name]?.optional === true && !Object.hasOwn(value, name));
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
