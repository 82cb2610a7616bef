import { onOrders } from "../../engine/builders/orders.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { singleOrders } from "../../engine/drawing/orders.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { orderable } from "../../judging/values/comparable.ts";

export const suite: Suite = {
  ...onOrders({
    about: (keys) => keys.length === 1,
    pool: (items, contract) => {
      const withNull = orderable(contract).filter((name) => items.some((item) => valueAt(item, name) === null));
      return singleOrders(withNull, [undefined, "asc", "desc"]);
    },
    judge: (ordered, keys, contract) => {
      const member = keys[0]?.member ?? "";
      return judgeOrder(ordered, keys, contract, {
        nulls: true,
        about: (a, b) => (valueAt(a, member) === null) !== (valueAt(b, member) === null),
      });
    },
    needs: "items of which one has null in an orderable member and another has not",
  }),
};
