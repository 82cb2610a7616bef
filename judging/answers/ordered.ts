import type { Contract } from "../../specs/contract.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import type { OrderKey } from "../oracle/order.ts";
import { orderable } from "../values/comparable.ts";
import type { Item } from "../values/item.ts";
import type { Judge } from "./answer.ts";
import type { Ask } from "./ask.ts";
import { behind, gate } from "./gate.ts";
import { judgeItems } from "./items.ts";
import { isShown } from "./shown.ts";

/** Which recorded orders a requirement is about, and how it judges the items of one page. */
export interface RecordedOrders {
  readonly about: (keys: readonly OrderKey[], contract: Contract) => boolean;
  readonly judge: (ordered: readonly Item[], keys: readonly OrderKey[], contract: Contract) => Judgement;
}

/** A judge of one page of an ordered collection. */
export function judgeOrdered({ about, judge }: RecordedOrders): Judge {
  const ofOrder = judgeItems((items, { ask }, contract) => {
    const keys = orderOf(ask, contract);
    if (keys === undefined) return unjudged("the request has no $orderby of documented members");
    if (!about(keys, contract)) return unjudged("the request has an order of another kind");
    if (!keys.every(({ member }) => isShown(member, ask))) return unjudged("the ordering members are not selected");
    return judge(items, keys, contract);
  });
  return behind(gate.orderby, ofOrder);
}

/** The keys of `$orderby`; undefined where it is absent, or orders by anything but documented members. */
export function orderOf({ options: { orderby }, query }: Ask, contract: Contract): readonly OrderKey[] | undefined {
  if (orderby === undefined || query?.includes("+") === true) return undefined;
  const known = orderable(contract);
  const keys = orderby.split(",").map((text): OrderKey | undefined => {
    const [, member = "", direction] = /^\s*(\w+(?:\/\w+)?)(?:\s+(asc|desc))?\s*$/.exec(text) ?? [];
    if (!known.includes(member)) return undefined;
    return direction === "asc" || direction === "desc" ? { member, direction } : { member };
  });
  return keys.every((key) => key !== undefined) ? keys : undefined;
}
