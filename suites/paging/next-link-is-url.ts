import { observedText } from "../../schemas/judge/observed.ts";
import { nothingFound } from "../driving/listing.ts";
import { outcome } from "../driving/paged.ts";
import { rawNextLink, type Whole } from "../driving/pages.ts";
import type { Outcome, Suite } from "../engine/suite.ts";
import { broken, kept, together, unjudged } from "../judging/judgement.ts";

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection,
  async drive(probe) {
    if (probe.bindings.length === 0) return nothingFound(probe);
    const outcomes: Outcome[] = [];
    for (const ids of probe.bindings) outcomes.push(judgeLinks(await probe.shareWhole(probe.request(ids))));
    const breach = outcomes.find(({ judgement }) => judgement.kind === "broken");
    return breach ?? outcome(together(outcomes.map(({ judgement }) => judgement)));
  },
};

function judgeLinks(whole: Whole): Outcome {
  const link = rawNextLink(whole.last);
  if ((whole.kind === "stopped" && whole.stop === "not-a-url") || link === null) {
    const expected = "a URL, or no @odata.nextLink at all";
    return outcome(broken({ expected, observed: observedText(link), pointers: ["/@odata.nextLink"] }), whole.last);
  }
  const links = whole.pageSizes.length - 1;
  return outcome(links > 0 ? kept(links) : unjudged("no collection has more than one page", "a collection in pages"));
}
