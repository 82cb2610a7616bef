import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { OrderKey } from "../query/options.ts";
import type { Behaviour } from "./behaviour.ts";

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
