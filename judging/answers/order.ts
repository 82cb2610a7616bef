import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { enumAt, valueAt } from "../oracle/membership.ts";
import { compareByKeys, type OrderKey } from "../oracle/order.ts";
import { itemId } from "../values/item-ids.ts";
import type { Item } from "../values/item.ts";

// Every pair of so many items is looked at; of more, each with the last few before it.
const window = 40;

/**
 * Judges that items stand in order. Pairs whose order is not documented are passed over: texts, an enumeration's sentinel,
 * and null unless `nulls`. `about` tells the pairs that the requirement is about from those that others judge.
 */
export function judgeOrder(
  items: readonly Item[],
  keys: readonly OrderKey[],
  contract: Contract,
  { nulls = false, about = () => true }: { nulls?: boolean; about?: (a: Item, b: Item) => boolean } = {},
): Judgement {
  const neighbours = judgedNeighbours(items, { keys, contract, nulls, about });
  if (neighbours > 0) return kept(neighbours);
  let judged = 0;
  for (const [at, item] of items.entries()) {
    for (let before = Math.max(0, at - window); before < at; before++) {
      const earlier = items[before];
      if (earlier === undefined || !about(earlier, item)) continue;
      const order = compareByKeys(earlier, item, keys, contract, nulls);
      if (order === "unknown" || order === 0) continue;
      judged += 1;
      if (order < 0) continue;
      return broken({
        expected: `${itemId(item, contract)} before ${itemId(earlier, contract)}`,
        observed: `${shown(earlier, keys)} before ${shown(item, keys)}`,
        pointers: [earlier.pointer, item.pointer],
        details: {
          order: keys
            .map(({ member, direction }) => `${member} ${direction ?? "ascending by default"}`)
            .join(", then "),
        },
      });
    }
  }
  return judged > 0 ? kept(judged) : unjudged("no two items differ in a way that tells their order");
}

/** Judges that items with one value of an enumeration stand together, in whatever order its members are. */
export function judgeTogether(items: readonly Item[], member: string, contract: Contract): Judgement {
  const sentinel = enumAt(member, contract)?.sentinel;
  const last = new Map<string, Item>();
  let before: string | undefined;
  for (const item of items) {
    const value = valueAt(item, member);
    // Behind the sentinel values may stand that are not shown.
    const text = value === undefined || value === sentinel ? undefined : JSON.stringify(value);
    const earlier = text === undefined ? undefined : last.get(text);
    if (earlier !== undefined && text !== before) {
      return broken({
        expected: `all items with the ${member} ${observedText(value)} one after the other`,
        observed: `others between ${itemId(earlier, contract)} and ${itemId(item, contract)}`,
        pointers: [earlier.pointer, item.pointer],
      });
    }
    if (text !== undefined) last.set(text, item);
    before = text;
  }
  return kept(Math.max(1, items.length - 1));
}

/** The judgement on an order in which the items stand without being asked to: who ignores `$orderby` gives it as well. */
export const inOrderAlready: Judgement = unjudged("the items stand in every such order without $orderby");

/** Whether items stand in an order already, as far as it is documented. */
export function standsInOrder(items: readonly Item[], keys: readonly OrderKey[], contract: Contract): boolean {
  return judgeOrder(items, keys, contract).kind !== "broken";
}

interface Ordering {
  readonly keys: readonly OrderKey[];
  readonly contract: Contract;
  readonly nulls: boolean;
  readonly about: (a: Item, b: Item) => boolean;
}

// Where no two neighbours leave a doubt and each stands in order, so do all others. 0 where that is not so.
function judgedNeighbours(items: readonly Item[], { keys, contract, nulls, about }: Ordering): number {
  let judged = 0;
  let before = items[0];
  for (const item of items.slice(1)) {
    if (before === undefined) return 0;
    const order = compareByKeys(before, item, keys, contract, nulls);
    if (order === "unknown" || order > 0) return 0;
    if (order < 0 && about(before, item)) judged += 1;
    before = item;
  }
  return judged;
}

function shown(item: Item, keys: readonly OrderKey[]): string {
  return keys.map(({ member }) => observedText(valueAt(item, member))).join(", ");
}
