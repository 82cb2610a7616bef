import { onOrders } from "../../engine/builders/orders.ts";
import { pairOrders } from "../../engine/drawing/orders.ts";
import { judgeOrder, judgeTogether } from "../../judging/answers/order.ts";
import { supposedOrderable } from "../../judging/values/comparable.ts";
import { enumAt, valueAt } from "../../judging/oracle/membership.ts";

// In which order the members of an enumeration stand has a requirement of its own: by one as first key it is judged that those of
// each stand together, and how.
export const suite = onOrders({
  about: (keys) => keys.length > 1,
  pool: (_items, contract) => pairOrders(contract),
  judge: (ordered, keys, contract) => {
    const first = keys[0]?.member ?? "";
    const tied = enumAt(first, contract) !== undefined;
    const apart = tied ? judgeTogether(ordered, first, contract) : undefined;
    if (apart?.kind === "broken") return apart;
    // Of two times that look alike the service may know more digits than it shows, where nobody says that it orders by them.
    const isTime = supposedOrderable(contract, "datetime").includes(first);
    return judgeOrder(ordered, keys, contract, {
      about: (a, b) => (valueAt(a, first) === valueAt(b, first) ? !isTime : !tied),
    });
  },
  supposes: true,
  needs: "items that share one orderable value and differ in another",
});
