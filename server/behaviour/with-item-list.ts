import type { Exchange } from "../exchange.ts";
import type { Json } from "../json.ts";
import { isList } from "./is-list.ts";
import type { Behaviour } from "./behaviour.ts";
import { withCollection } from "./with-collection.ts";

/** A behaviour that changes what stands as `value` in a documented operation's answer. */
export function withItemList(before: Behaviour, change: (items: readonly Json[], ex: Exchange) => Json): Behaviour {
  return withCollection(before, (body, ex) => {
    const items = body["value"];
    return isList(items) ? { ...body, value: change(items, ex) } : body;
  });
}
