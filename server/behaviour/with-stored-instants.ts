import type { Entity } from "../data/entity.ts";
import type { Behaviour } from "./behaviour.ts";
import { instantMembers } from "./instant-members.ts";
import { withFoundItems } from "./with-found-items.ts";

/** A behaviour whose store holds other timestamps for a documented operation's items. */
export function withStoredInstants(before: Behaviour, change: (text: string) => string): Behaviour {
  const changed = new WeakMap<Entity, Entity>();
  return withFoundItems(before, (items) =>
    items.map((entity) => {
      const known = changed.get(entity);
      if (known !== undefined) return known;
      const times = instantMembers.flatMap((name) => {
        const text = entity.values[name];
        return typeof text === "string" ? [[name, change(text)] as const] : [];
      });
      const copy = { ...entity, values: { ...entity.values, ...Object.fromEntries(times) } };
      changed.set(entity, copy);
      return copy;
    }),
  );
}
