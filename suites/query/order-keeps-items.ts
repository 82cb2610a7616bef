import { onOrders } from "../driving/orders.ts";
import { orderable, singleOrders } from "../generators/orders.ts";
import { judgeSameItems } from "../judging/same-items.ts";

export const suite = onOrders({
  pool: (_items, contract) => singleOrders(orderable(contract), [undefined, "desc"]),
  judge: (ordered, _keys, contract, plain) => judgeSameItems(ordered, plain, contract),
  needs: "a collection with items",
});
