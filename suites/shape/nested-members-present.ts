import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { breachOf } from "../../judging/answers/breach.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { findingsIn } from "../../judging/answers/findings.ts";
import { isNested } from "../../judging/answers/shape.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { inlineNavigation } from "../../judging/values/documented-members.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeEachItem((items, answer, contract) => {
      const names = inlineNavigation(contract);
      const nested = items.flatMap(({ value }) =>
        names.filter((name) => typeof value[name] === "object" && value[name] !== null),
      );
      if (nested.length === 0) return unjudged("no item has a nested entity", "an item with a nested entity");
      const absent = findingsIn(items, answer, contract).filter(
        (finding) => finding.kind === "absent" && isNested(finding),
      );
      const breach = breachOf(absent, items.length);
      return breach === undefined ? kept(nested.length) : broken(breach);
    }),
  ),
  applies: (contract) => inlineNavigation(contract).length > 0,
};
