import type { Entity } from "../data/entity.ts";
import type { Behaviour } from "./behaviour.ts";
import { withFoundItems } from "./with-found-items.ts";

/** A behaviour whose store holds other items in a documented operation's collection. */
export function withStoredItems(before: Behaviour, change: (item: Entity) => Entity): Behaviour {
  const changed = new WeakMap<Entity, Entity>();
  return withFoundItems(before, (items) =>
    items.map((item) => {
      const known = changed.get(item) ?? change(item);
      changed.set(item, known);
      return known;
    }),
  );
}
