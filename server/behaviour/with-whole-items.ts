import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";
import { withItems } from "./with-items.ts";

/** A behaviour that changes each item of an operation's answer as long as nothing was selected. */
export function withWholeItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return withItems(before, (item, ex, entity) => (ex.options.select === undefined ? change(item, ex, entity) : item));
}
