import { onOrders } from "../driving/orders.ts";
import { orderable, singleOrders } from "../generators/orders.ts";
import { judgeOrder } from "../judging/order.ts";

export const suite = onOrders({
  about: ([key, ...others], contract) =>
    others.length === 0 && key?.direction === "desc" && orderable(contract, "datetime").includes(key.member),
  pool: (_items, contract) => singleOrders(orderable(contract, "datetime"), ["desc"]),
  judge: (ordered, keys, contract) => judgeOrder(ordered, keys, contract),
  needs: "items that differ in an orderable timestamp",
});
