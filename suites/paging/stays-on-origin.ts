import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { nextLink } from "../driving/pages.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite: Suite = {
  ...onPages((plain) => {
    if (plain.kind === "whole") return outcome(kept(plain.pageSizes.length - 1));
    if (plain.stop !== "another-origin") return outcome(unjudged(plain.reason));
    const expected = `a URL on ${new URL(plain.last.exchange.request.url).origin}; it was not followed`;
    return outcome(
      broken({ expected, observed: nextLink(plain.last) ?? "", pointers: ["/@odata.nextLink"] }),
      plain.last,
    );
  }),
};
