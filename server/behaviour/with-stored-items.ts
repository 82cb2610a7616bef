import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Behaviour } from "./behaviour.ts";
import { withFoundItems } from "./with-found-items.ts";

/** A behaviour whose store holds other items in a documented operation's collection; only where `where` holds, if it is given. */
export function withStoredItems(
  before: Behaviour,
  change: (item: Entity) => Entity,
  where: (ex: Exchange) => boolean = () => true,
): Behaviour {
  const changed = new WeakMap<Entity, Entity>();
  const stored = (item: Entity): Entity => {
    const known = changed.get(item) ?? change(item);
    changed.set(item, known);
    return known;
  };
  return withFoundItems(before, (items, _target, ex) => (where(ex) ? items.map(stored) : items));
}
