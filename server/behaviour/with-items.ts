import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that changes each item of a documented operation's answer. */
export function withItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return {
    ...before,
    finishItem: (json, entity, ex) => {
      const item = before.finishItem(json, entity, ex);
      return ex.operation === undefined ? item : change(item, ex, entity);
    },
  };
}
