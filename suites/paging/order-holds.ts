import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { orderable } from "../generators/orders.ts";
import { busyOrRefused } from "../judging/answered.ts";
import { judgeOrder } from "../judging/order.ts";
import { unjudged } from "../judging/judgement.ts";

export const suite: Suite = {
  ...onPages(async (_plain, probe, ids) => {
    const [member] = orderable(probe.contract, "datetime");
    if (member === undefined) return outcome(unjudged("no order is documented"));
    const found = await probe.whole(probe.request(ids, { orderby: `${member} desc` }));
    if (found.kind === "stopped") return outcome(busyOrRefused(found), found.last);
    const pages = found.pageSizes.flatMap((size, page) => Array.from({ length: size }, () => page));
    const place = new Map(found.items.map((item, at) => [item, pages[at]]));
    // Within the first page the order has requirements of its own.
    const judgement = judgeOrder(found.items, [{ member, direction: "desc" }], probe.contract, {
      about: (a, b) => place.get(a) !== place.get(b) || place.get(a) !== 0,
    });
    return outcome(judgement, found.first, found.last);
  }),
};
