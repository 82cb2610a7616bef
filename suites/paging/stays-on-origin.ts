import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { nextLink, nextPage } from "../../judging/answers/next-link.ts";
import { atOriginOf } from "../../specs/loopback.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

const judge = judgeObject((_body, answer) => {
  const next = nextPage(answer);
  if (next === undefined) return unjudged("the answer links to no other page", "a collection in pages");
  const home = new URL(answer.exchange.request.url);
  if (atOriginOf(next, home) !== undefined) return kept(1);
  const expected = `a URL on ${home.origin}; it was not followed`;
  return broken({ expected, observed: nextLink(answer) ?? "", pointers: ["/@odata.nextLink"] });
});

export const suite: Suite = {
  judge,
  ...onPages((plain, { contract }) => {
    if (plain.kind === "whole") return outcome(kept(plain.pageSizes.length - 1));
    if (plain.stop !== "another-origin") return outcome(unjudged(plain.reason));
    return outcome(judge(plain.last, contract), plain.last);
  }),
};
