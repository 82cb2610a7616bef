import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { inOrderAlready, judgeOrder, standsInOrder } from "../../judging/answers/order.ts";
import { orderOf } from "../../judging/answers/ordered.ts";
import { isShown } from "../../judging/answers/shown.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import { type OrderKey, printOrder } from "../../judging/oracle/order.ts";
import { mostTelling, orderable, plainKinds } from "../../judging/values/comparable.ts";
import type { Contract } from "../../specs/contract.ts";

// Within the first page the order has requirements of its own.
function judgeAcross({ items, pageSizes }: Whole, keys: readonly OrderKey[], contract: Contract): Judgement {
  const pages = pageSizes.flatMap((size, page) => Array.from({ length: size }, () => page));
  const place = new Map(items.map((item, at) => [item, pages[at]]));
  return judgeOrder(items, keys, contract, {
    about: (a, b) => place.get(a) !== place.get(b) || place.get(a) !== 0,
  });
}

export const suite: Suite = {
  ofWhole: (whole, ask, contract) => {
    const keys = orderOf(ask, contract);
    return keys?.every(({ member }) => orderable(contract, ...plainKinds).includes(member) && isShown(member, ask)) ===
      true
      ? outcome(judgeAcross(whole, keys, contract), whole.first, whole.last)
      : outcome(unjudged("the collection is in no order that is documented"));
  },
  ...onPages(async (plain, probe, ids, by) => {
    const [member] = mostTelling(probe.contract);
    if (member === undefined) return outcome(unjudged("no order is documented"));
    // An order in which the items stand already would show nothing.
    const falling = { member, direction: "desc" } as const;
    const key = standsInOrder(plain.items, [falling], probe.contract) ? { member } : falling;
    const found = await probe.whole(probe.request(ids, { orderby: printOrder([key]), ...by }));
    if (found.kind === "stopped") return outcome(busyOrRefused(found), found.last);
    const judgement = judgeAcross(found, [key], probe.contract);
    const vacuous = judgement.kind === "kept" && standsInOrder(plain.items, [key], probe.contract);
    return outcome(vacuous ? inOrderAlready : judgement, found.first, found.last);
  }),
};
