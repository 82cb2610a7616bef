import { onOrders } from "../driving/orders.ts";
import { pairOrders } from "../generators/orders.ts";
import { judgeOrder } from "../judging/order.ts";
import { compareByKey } from "../oracle/order.ts";

// Only ties of the first key are judged: that the first key orders has a requirement of its own.
export const suite = onOrders({
  pool: (_items, contract) => pairOrders(contract),
  judge: (ordered, keys, contract) => {
    const [first] = keys;
    return judgeOrder(ordered, keys, contract, {
      about: (a, b) => first !== undefined && compareByKey(a, b, first, contract, false) === 0,
    });
  },
  needs: "items that share one orderable value and differ in another",
});
