import type { Contract } from "../../specs/contract.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import type { OrderKey } from "../oracle/order.ts";
import type { Item } from "../values/item.ts";
import { judgeOrder } from "./order.ts";

/** The judgement on an order in which the items stand without being asked to: who ignores `$orderby` gives it as well. */
export const inOrderAlready: Judgement = unjudged("the items stand in every such order without $orderby");

/** Whether items stand in an order already, as far as it is documented. */
export function standsInOrder(items: readonly Item[], keys: readonly OrderKey[], contract: Contract): boolean {
  return judgeOrder(items, keys, contract).kind !== "broken";
}
