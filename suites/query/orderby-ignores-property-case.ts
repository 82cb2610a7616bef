import { onOrders } from "../../engine/builders/orders.ts";
import { singleOrders } from "../../engine/drawing/orders.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { orderable } from "../../judging/values/comparable.ts";

export const suite = onOrders({
  pool: (_items, contract) => singleOrders(orderable(contract, "datetime").slice(0, 2), ["asc", "desc"]),
  judge: (ordered, keys, contract) => judgeOrder(ordered, keys, contract),
  needs: "items that differ in an orderable timestamp",
  write: (order) => order.replace(/^\w+/, (name) => name.toUpperCase()),
  alone: true,
});
