import { onOrders } from "../../engine/builders/orders.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { singleOrders } from "../../engine/drawing/orders.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { broken, type Judgement, kept } from "../../judging/judgement.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import type { OrderKey } from "../../judging/oracle/order.ts";
import { orderable, plainKinds, supposedOrderable } from "../../judging/values/comparable.ts";
import { idList, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

export const suite: Suite = {
  ...onOrders({
    about: (keys) => keys.length === 1,
    pool: (items, contract) => {
      const withNull = [...orderable(contract), ...supposedOrderable(contract, ...plainKinds)].filter((name) =>
        items.some((item) => valueAt(item, name) === null),
      );
      return singleOrders(withNull, [undefined, "asc", "desc"]);
    },
    judge: (ordered, keys, contract, plain) => {
      const member = keys[0]?.member ?? "";
      // Where they stand is said of members alone that are documented to be ordered by; that they stay goes without saying.
      if (supposedOrderable(contract, ...plainKinds).includes(member)) return judgeKept(ordered, keys, contract, plain);
      return judgeOrder(ordered, keys, contract, {
        nulls: true,
        about: (a, b) => (valueAt(a, member) === null) !== (valueAt(b, member) === null),
      });
    },
    supposes: true,
    needs: "items of which one has null in an orderable member and another has not",
  }),
};

function judgeKept(
  ordered: readonly Item[],
  keys: readonly OrderKey[],
  contract: Contract,
  plain: readonly Item[],
): Judgement {
  const valueless = plain.filter((item) => keys.some(({ member }) => valueAt(item, member) === null));
  const lost = without(valueless, ordered, contract);
  if (lost.length < valueless.length || ordered.length + lost.length < plain.length) return kept(plain.length);
  return broken({
    expected: `the same ${plain.length} items, those without a value among them`,
    observed: `${ordered.length} items`,
    pointers: ["/value"],
    details: { missing: idList(lost, contract) },
  });
}
