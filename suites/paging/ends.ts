import { onWholes, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { nextLink, nextPage } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

const expected = "a last page without a link";

// A collection in one page shows it as well: its last page has no link.
const onAll = onWholes(
  judgeEnd,
  judgeItems((_items, answer) => {
    const next = nextPage(answer);
    if (nextLink(answer) === undefined) return kept(1);
    if (next?.href !== answer.exchange.request.url) return unjudged("the answer links to another page");
    return broken({ expected, observed: "a link to the page itself", pointers: ["/@odata.nextLink"] });
  }),
);

// Who makes pages of $top makes them as of anything else, documented or not.
export const suite: Suite = {
  ...onAll,
  async drive(probe) {
    const found = await onAll.drive(probe);
    const [ids] = probe.bindings;
    const { queryOptions } = probe.contract.operation;
    const isTried = probe.isOnFirstRoute && !probe.draws.quick && !queryOptions.includes("$top");
    if (found.judgement.kind !== "kept" || ids === undefined || !isTried) return found;
    const { items } = await probe.shareWhole(probe.request(ids));
    if (items.length < 2) return found;
    const paged = judgeEnd(await probe.whole(probe.request(ids, { top: Math.ceil(items.length / 2) })));
    return paged.judgement.kind === "broken" ? paged : found;
  },
};

function judgeEnd(whole: Whole): Outcome {
  if (whole.kind === "whole") {
    return outcome(whole.items.length > 0 ? kept(whole.pageSizes.length) : unjudged("the collection is empty"));
  }
  switch (whole.stop) {
    case "endless": {
      const breach = { expected, observed: whole.reason, pointers: ["/@odata.nextLink"] };
      return outcome(broken(breach), whole.last);
    }
    case "loop": {
      const observed = `after ${whole.pageSizes.length} pages a link back to one already read: ${nextLink(whole.last) ?? ""}`;
      const breach = { expected, observed, pointers: ["/@odata.nextLink"] };
      return outcome(broken(breach), whole.last);
    }
    case "refused":
      // The first page has requirements of its own.
      return whole.pageSizes.length === 0 ? outcome(unjudged(whole.reason)) : outcome(busyOrRefused(whole), whole.last);
    case "no-items": {
      const breach = { expected: "a page with an array value", observed: whole.reason, pointers: ["/value"] };
      return whole.pageSizes.length === 0 ? outcome(unjudged(whole.reason)) : outcome(broken(breach), whole.last);
    }
    case "too-many":
    case "not-a-url":
    case "another-origin":
      return outcome(unjudged(whole.reason));
  }
}
