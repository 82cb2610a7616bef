import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { orderable } from "../generators/orders.ts";
import { sampleSelect } from "../generators/samples.ts";
import { unjudged } from "../judging/judgement.ts";
import { judgeSameItems } from "../judging/same-items.ts";

// What a page boundary swallows in one order stands in the middle of a page in another.
export const suite: Suite = {
  ...onPages(async (plain, probe, ids) => {
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    const [member] = orderable(probe.contract, "datetime");
    if (member === undefined) return outcome(unjudged("no order is documented"));
    const projected = probe.draws.quick ? [] : [{ select: sampleSelect(probe.contract) }];
    for (const options of [{ orderby: member }, { orderby: `${member} desc` }, ...projected]) {
      const found = await probe.whole(probe.request(ids, options));
      if (found.kind === "stopped") return outcome(unjudged(found.reason));
      const judgement = judgeSameItems(found.items, plain.items, probe.contract);
      if (judgement.kind === "broken") return outcome(judgement, plain.first, found.first);
    }
    return outcome(judgeSameItems(plain.items, plain.items, probe.contract));
  }),
};
