import { onOrders } from "../../engine/builders/orders.ts";
import { pairOrders } from "../../engine/drawing/orders.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { enumAt, valueAt } from "../../judging/oracle/membership.ts";

// In which order the members of an enumeration stand has a requirement of its own: by one as first key, ties alone are judged.
export const suite = onOrders({
  about: (keys) => keys.length > 1,
  pool: (_items, contract) => pairOrders(contract),
  judge: (ordered, keys, contract) => {
    const first = keys[0]?.member ?? "";
    const tied = enumAt(first, contract) !== undefined;
    return judgeOrder(ordered, keys, contract, {
      about: (a, b) => !tied || valueAt(a, first) === valueAt(b, first),
    });
  },
  supposes: true,
  needs: "items that share one orderable value and differ in another",
});
