import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgePresence } from "../../judging/answers/presence.ts";
import { unjudged } from "../../judging/judgement.ts";
import { expandable, inlineNavigation } from "../../judging/values/documented-members.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeItems((items, { ask }, contract) => {
      if (ask.options.select !== undefined) return unjudged("the request has a $select");
      return judgePresence(items, contract, { names: inlineNavigation(contract), label: "inline", nullPasses: false });
    }),
    ({ contract }) => expandable(contract, "must").map((name) => ({ expand: [{ name }] })),
  ),
  applies: (contract) => inlineNavigation(contract).length > 0,
};
