import { onWholes, outcome } from "../driving/paged.ts";
import { nextLink, type Whole } from "../driving/pages.ts";
import type { Outcome } from "../engine/suite.ts";
import { busyOrRefused } from "../judging/answered.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

// A collection in one page shows it as well: its last page has no link.
export const suite = onWholes(judgeEnd);

function judgeEnd(whole: Whole): Outcome {
  if (whole.kind === "whole") {
    return outcome(whole.items.length > 0 ? kept(whole.pageSizes.length) : unjudged("the collection is empty"));
  }
  switch (whole.stop) {
    case "endless": {
      const breach = { expected: "a last page without a link", observed: whole.reason, pointers: ["/@odata.nextLink"] };
      return outcome(broken(breach), whole.last);
    }
    case "loop": {
      const observed = `after ${whole.pageSizes.length} pages a link back to one already read: ${nextLink(whole.last) ?? ""}`;
      const breach = { expected: "a last page without a link", observed, pointers: ["/@odata.nextLink"] };
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
