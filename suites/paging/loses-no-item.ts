import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { unjudged } from "../../judging/judgement.ts";
import { orderable } from "../../judging/values/comparable.ts";

// What a page boundary swallows in one order stands in the middle of a page in another.
export const suite: Suite = {
  ...onPages(async (plain, probe, ids, by) => {
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    const [member] = orderable(probe.contract, "datetime");
    if (member === undefined) return outcome(unjudged("no order is documented"));
    const projected = probe.draws.quick ? [] : [{ select: sampleSelect(probe.contract) }];
    for (const options of [{ orderby: member }, { orderby: `${member} desc` }, ...projected]) {
      const found = await probe.whole(probe.request(ids, { ...options, ...by }));
      if (found.kind === "stopped") return outcome(unjudged(found.reason));
      const judgement = judgeSameItems(found.items, plain.items, probe.contract);
      if (judgement.kind === "broken") return outcome(judgement, plain.first, found.first);
    }
    return outcome(judgeSameItems(plain.items, plain.items, probe.contract));
  }),
};
