import { observedText } from "../../schemas/judge/observed.ts";
import { onWholes, outcome } from "../driving/paged.ts";
import { rawNextLink, type Whole } from "../driving/pages.ts";
import type { Outcome } from "../engine/suite.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onWholes(judgeLinks);

function judgeLinks(whole: Whole): Outcome {
  const link = rawNextLink(whole.last);
  if ((whole.kind === "stopped" && whole.stop === "not-a-url") || link === null) {
    const expected = "a URL, or no @odata.nextLink at all";
    return outcome(broken({ expected, observed: observedText(link), pointers: ["/@odata.nextLink"] }), whole.last);
  }
  const links = whole.pageSizes.length - 1;
  return outcome(links > 0 ? kept(links) : unjudged("no collection has more than one page", "a collection in pages"));
}
