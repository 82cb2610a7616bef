import { isBelow } from "../../engine/asking/own-id.ts";
import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { nextLink, nextPage } from "../../judging/answers/next-link.ts";
import { atOriginOf } from "../../specs/loopback.ts";
import { readUrl } from "../../engine/urls/read-url.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

const judge = judgeObject((_body, answer, contract) => {
  const next = nextPage(answer);
  if (next === undefined) return unjudged("the answer links to no other page", "a collection in pages");
  const home = new URL(answer.exchange.request.url);
  if (atOriginOf(next, home) !== undefined) {
    const other = otherWay(next, answer.ask.route, contract);
    return other === undefined
      ? kept(1)
      : broken({
          expected: `a URL on the way that was asked, ${answer.ask.route.template}`,
          observed: `${nextLink(answer) ?? ""}, on ${other.template}`,
          pointers: ["/@odata.nextLink"],
        });
  }
  const expected = `a URL on ${home.origin}; it was not followed`;
  return broken({ expected, observed: nextLink(answer) ?? "", pointers: ["/@odata.nextLink"] });
});

// A route with other keys leads to a collection of its own, but for that of whoever asks, who has a key as well.
function otherWay(next: URL, own: Route, { operation }: Contract): Route | undefined {
  const found = readUrl(operation, next, "as recorded")?.route;
  if (found === undefined || found.id === own.id || isBelow("me", found) || isBelow("me", own)) return undefined;
  return found.parameters.join() === own.parameters.join() ? undefined : found;
}

export const suite: Suite = {
  judge,
  ...onPages((plain, { contract }) => {
    if (plain.kind === "whole") return outcome(kept(plain.pageSizes.length - 1));
    if (plain.stop !== "another-origin") return outcome(unjudged(plain.reason));
    return outcome(judge(plain.last, contract), plain.last);
  }),
};
