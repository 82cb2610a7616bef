import { onOrders } from "../driving/orders.ts";
import { orderable, singleOrders } from "../generators/orders.ts";
import { itemId } from "../judging/item-ids.ts";
import { judgeSameItems } from "../judging/same-items.ts";

export const suite = onOrders({
  pool: (_items, contract) => singleOrders(orderable(contract), ["desc", undefined]),
  judge: (ordered, _keys, contract, plain) => judgeSameItems(ordered, plain, contract),
  tells: (ordered, plain, contract) =>
    ordered.some((item, at) => plain[at] !== undefined && itemId(item, contract) !== itemId(plain[at], contract)),
  needs: "a collection whose items differ in an orderable member",
});
