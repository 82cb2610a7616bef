import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { orderable } from "../generators/orders.ts";
import { unjudged } from "../judging/judgement.ts";
import { judgeSameItems } from "../judging/same-items.ts";

// What a page boundary swallows in one order stands in the middle of a page in another.
export const suite: Suite = {
  ...onPages(async (plain, probe, ids) => {
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    const [member] = orderable(probe.contract, "datetime");
    if (member === undefined) return outcome(unjudged("no order is documented"));
    for (const orderby of [member, `${member} desc`]) {
      const ordered = await probe.whole(probe.request(ids, { orderby }));
      if (ordered.kind === "stopped") return outcome(unjudged(ordered.reason));
      const judgement = judgeSameItems(ordered.items, plain.items, probe.contract);
      if (judgement.kind === "broken") return outcome(judgement, plain.first, ordered.first);
    }
    return outcome(judgeSameItems(plain.items, plain.items, probe.contract));
  }),
};
