import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { inOrderAlready, standsInOrder } from "../../judging/answers/in-order.ts";
import { judgeOrder } from "../../judging/answers/order.ts";
import { unjudged } from "../../judging/judgement.ts";
import { printOrder } from "../../judging/oracle/order.ts";
import { orderable } from "../../judging/values/comparable.ts";

export const suite: Suite = {
  ...onPages(async (plain, probe, ids) => {
    const [member] = orderable(probe.contract, "datetime");
    if (member === undefined) return outcome(unjudged("no order is documented"));
    // An order in which the items stand already would show nothing.
    const falling = { member, direction: "desc" } as const;
    const key = standsInOrder(plain.items, [falling], probe.contract) ? { member } : falling;
    const found = await probe.whole(probe.request(ids, { orderby: printOrder([key]) }));
    if (found.kind === "stopped") return outcome(busyOrRefused(found), found.last);
    const pages = found.pageSizes.flatMap((size, page) => Array.from({ length: size }, () => page));
    const place = new Map(found.items.map((item, at) => [item, pages[at]]));
    // Within the first page the order has requirements of its own.
    const judgement = judgeOrder(found.items, [key], probe.contract, {
      about: (a, b) => place.get(a) !== place.get(b) || place.get(a) !== 0,
    });
    const vacuous = judgement.kind === "kept" && standsInOrder(plain.items, [key], probe.contract);
    return outcome(vacuous ? inOrderAlready : judgement, found.first, found.last);
  }),
};
