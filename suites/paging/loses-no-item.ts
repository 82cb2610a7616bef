import type { Probe } from "../../engine/asking/probe.ts";
import { mostPagesOfOthers, onPages, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { unjudged } from "../../judging/judgement.ts";
import { orderable } from "../../judging/values/comparable.ts";

// What a page boundary swallows in one order stands in the middle of a page in another.
async function compare(plain: Whole, probe: Probe, ids: Ids, by: Options): Promise<Outcome> {
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
}

const chosen = onPages(compare);

export const suite: Suite = {
  ...chosen,
  async drive(probe) {
    const first = await chosen.drive(probe);
    if (first.judgement.kind === "broken" || probe.draws.quick || probe.isStrained) return first;
    const longest = await longestOther(probe);
    if (longest === undefined) return first;
    const further = await compare(longest.whole, probe, longest.ids, {});
    return further.judgement.kind === "broken" ? further : first;
  },
};

// Between later pages another piece of code may be at work than between the first two: the known collection that has more of them
// than the one that was looked at.
async function longestOther(probe: Probe): Promise<{ readonly whole: Whole; readonly ids: Ids } | undefined> {
  let usual = 0;
  let longest: { readonly whole: Whole; readonly ids: Ids } | undefined;
  for (const ids of new Set([...probe.bindings, ...probe.known])) {
    if (nextLink(await probe.listing(ids)) === undefined) continue;
    const whole = await probe.shareWhole(probe.request(ids), { pages: mostPagesOfOthers });
    if (usual === 0) usual = whole.pageSizes.length;
    else if (whole.kind === "whole" && whole.pageSizes.length > (longest?.whole.pageSizes.length ?? usual))
      longest = { whole, ids };
  }
  return longest;
}
