import { onOrders } from "../../engine/builders/orders.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { singleOrders } from "../../engine/drawing/orders.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { orderable, plainKinds } from "../../judging/values/comparable.ts";

export const suite: Suite = {
  ...onOrders({
    about: ([key, ...others], contract) =>
      others.length === 0 &&
      key?.direction !== "desc" &&
      orderable(contract, ...plainKinds).includes(key?.member ?? ""),
    pool: (_items, contract) => singleOrders(orderable(contract, ...plainKinds), [undefined, "asc"]),
    judge: (ordered, keys, contract) => judgeOrder(ordered, keys, contract),
    needs: "items that differ in an orderable timestamp",
  }),
};
