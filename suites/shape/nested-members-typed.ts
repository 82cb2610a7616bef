import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { breachOf, memberPath } from "../../judging/answers/breach.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { findingsIn } from "../../judging/answers/findings.ts";
import { isNested } from "../../judging/answers/shape.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { inlineNavigation } from "../../judging/values/documented-members.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeEachItem((items, answer, contract) => {
      const names = inlineNavigation(contract);
      const present = items.flatMap(({ value }) => names.filter((name) => Object.hasOwn(value, name)));
      if (present.length === 0) return unjudged("no item has a nested entity", "an item with a nested entity");
      const wrong = findingsIn(items, answer, contract).filter(
        (finding) =>
          ["type", "null", "range"].includes(finding.kind) &&
          (isNested(finding) || names.includes(memberPath(finding))),
      );
      const breach = breachOf(wrong, items.length);
      return breach === undefined ? kept(present.length) : broken(breach);
    }),
  ),
  applies: (contract) => inlineNavigation(contract).length > 0,
};
