import type { Exchange } from "../exchange.ts";
import type { Json } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeMember } from "./change-member.ts";
import { expands } from "./expands.ts";
import { withItems } from "./with-items.ts";

/** A behaviour that changes what `$expand` gives for one navigation property. */
export function withExpanded(
  before: Behaviour,
  navigation: string,
  change: (expanded: Json, ex: Exchange) => Json,
): Behaviour {
  return withItems(before, (item, ex) =>
    expands(ex, navigation) ? changeMember(item, navigation, (value) => change(value, ex)) : item,
  );
}
