import { onOrders } from "../driving/orders.ts";
import { pairOrders } from "../generators/orders.ts";
import { judgeOrder } from "../judging/order.ts";

export const suite = onOrders({
  pool: (_items, contract) => pairOrders(contract),
  judge: (ordered, keys, contract) => judgeOrder(ordered, keys, contract),
  needs: "items that share one orderable value and differ in another",
});
