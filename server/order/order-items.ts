import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import { difference } from "../filter/compare.ts";
import type { Value } from "../filter/value.ts";
import type { OrderKey } from "../query/query-options.ts";

/** The items in the order that the keys ask for; those that tie keep their places. */
export function orderItems(items: readonly Entity[], ex: Exchange): readonly Entity[] {
  const { orderby } = ex.options;
  if (orderby === undefined) return items;
  const read = (entity: Entity, { member }: OrderKey): Value =>
    ex.stages.readMember({ kind: "member", member, variable: undefined }, { entity, variables: {} }, ex);
  const rows = items.map((entity) => ({ entity, values: orderby.map((key) => read(entity, key)) }));
  rows.sort((a, b) => {
    for (const [index, key] of orderby.entries()) {
      const order = ex.stages.compareKeys(a.values[index] ?? null, b.values[index] ?? null, key, ex);
      if (order !== 0) return order;
    }
    return 0;
  });
  return rows.map(({ entity }) => entity);
}

/** Ascending, nulls come first; descending is the reverse of that. */
export function compareKeys(left: Value, right: Value, key: OrderKey, ex: Exchange): number {
  const ascending =
    left === null || right === null ? Number(left !== null) - Number(right !== null) : difference(left, right, ex);
  return key.descending ? -ascending : ascending;
}
