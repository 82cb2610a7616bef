import { onWholes, outcome } from "../../engine/builders/paged.ts";
import type { Outcome } from "../../engine/builders/suite.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { nextPage, rawNextLink } from "../../judging/answers/next-link.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const judgePage = judgeObject((_body, answer) => {
  const link = rawNextLink(answer);
  if (link === undefined) return unjudged("no collection has more than one page", "a collection in pages");
  const expected = "a URL, or no @odata.nextLink at all";
  return nextPage(answer) === undefined
    ? broken({ expected, observed: observedText(link), pointers: ["/@odata.nextLink"] })
    : kept(1);
});

export const suite = onWholes((whole, contract): Outcome => {
  const last = judgePage(whole.last, contract);
  if (last.kind === "broken") return outcome(last, whole.last);
  const links = whole.pageSizes.length - 1;
  return outcome(links > 0 ? kept(links) : unjudged("no collection has more than one page", "a collection in pages"));
}, judgePage);
