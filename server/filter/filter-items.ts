import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";

/** The items for which the filter is true: not false, and not null either. */
export function filterItems(items: readonly Entity[], ex: Exchange): readonly Entity[] {
  const { filter } = ex.options;
  if (filter === undefined) return items;
  return items.filter((entity) => ex.stages.keeps(ex.stages.evaluate(filter, { entity, variables: {} }, ex)));
}
