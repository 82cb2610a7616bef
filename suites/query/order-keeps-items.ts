import { onOrders } from "../../engine/builders/orders.ts";
import { singleOrders } from "../../engine/drawing/orders.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { orderable } from "../../judging/values/comparable.ts";
import { itemId } from "../../judging/values/item-ids.ts";

export const suite = onOrders({
  pool: (_items, contract) => singleOrders(orderable(contract), ["desc", undefined]),
  judge: (ordered, _keys, contract, plain) => judgeSameItems(ordered, plain, contract),
  tells: (ordered, plain, contract) =>
    ordered.some((item, at) => plain[at] !== undefined && itemId(item, contract) !== itemId(plain[at], contract)),
  needs: "a collection whose items differ in an orderable member",
});
