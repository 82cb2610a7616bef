import type { Suite } from "../engine/suite.ts";
import { onEveryListing } from "../driving/every-listing.ts";
import { inlineNavigation } from "../generators/members.ts";
import { breachOf } from "../judging/breach.ts";
import { findingsOf } from "../judging/findings.ts";
import { judgeItems } from "../judging/items.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";
import { isNested } from "../judging/shape.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeItems((items, answer, contract) => {
      const names = inlineNavigation(contract);
      const nested = items.flatMap(({ value }) =>
        names.filter((name) => typeof value[name] === "object" && value[name] !== null),
      );
      if (nested.length === 0) return unjudged("no item has a nested entity", "an item with a nested entity");
      const absent = findingsOf(answer, contract).filter((finding) => finding.kind === "absent" && isNested(finding));
      const breach = breachOf(absent, items.length);
      return breach === undefined ? kept(nested.length) : broken(breach);
    }),
  ),
  applies: (contract) => inlineNavigation(contract).length > 0,
};
