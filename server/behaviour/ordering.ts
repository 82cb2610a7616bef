import type { Entity } from "../data/entity.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import type { OrderKey } from "../query/query-options.ts";

/** A behaviour that reads a documented operation's `$orderby` in its own way; `parts` are the keys as they were written. */
export function withOrderKeys(
  before: Behaviour,
  change: (keys: readonly OrderKey[], parts: readonly string[]) => readonly OrderKey[],
): Behaviour {
  return {
    ...before,
    parseOrderby: (text, type, ex) => {
      const keys = before.parseOrderby(text, type, ex);
      const parts = text.split(",").map((part) => part.trim());
      return ex.operation === undefined ? keys : change(keys, parts);
    },
  };
}

/** A behaviour that changes what a documented operation's `$orderby` has put in order. */
export function withOrderedItems(
  before: Behaviour,
  change: (items: readonly Entity[], keys: readonly OrderKey[], ex: Exchange) => readonly Entity[],
): Behaviour {
  return {
    ...before,
    orderItems: (items, ex) => {
      const ordered = before.orderItems(items, ex);
      const { orderby } = ex.options;
      return ex.operation === undefined || orderby === undefined ? ordered : change(ordered, orderby, ex);
    },
  };
}

/** A behaviour for which one member has no influence on the order. */
export function withoutOrderBy(before: Behaviour, member: string): Behaviour {
  return {
    ...before,
    compareKeys: (left, right, key, ex) =>
      ex.operation !== undefined && key.member.path.join("/") === member ? 0 : before.compareKeys(left, right, key, ex),
  };
}

/** The items in an order that depends on the seed alone. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const left = [...items];
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return items.flatMap(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  });
}
