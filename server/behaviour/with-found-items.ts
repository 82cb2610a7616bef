import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Target } from "../routing/target.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour for which a documented operation's collection holds other items. */
export function withFoundItems(
  before: Behaviour,
  change: (items: readonly Entity[], target: Target, ex: Exchange) => readonly Entity[],
): Behaviour {
  return {
    ...before,
    lookUp: (target, ex) => {
      const found = before.lookUp(target, ex);
      return found.kind === "collection" && ex.operation !== undefined
        ? { ...found, items: change(found.items, target, ex) }
        : found;
    },
  };
}
