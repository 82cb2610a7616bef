import type { Suite } from "../engine/suite.ts";
import { onEveryListing } from "../driving/every-listing.ts";
import { expandable, inlineNavigation } from "../generators/members.ts";
import { judgeItems } from "../judging/items.ts";
import { unjudged } from "../judging/judgement.ts";
import { judgePresence } from "../judging/presence.ts";

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
