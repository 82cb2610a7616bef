import { onEveryListing } from "../driving/every-listing.ts";
import { structuralMembers } from "../generators/members.ts";
import { judgeItems } from "../judging/items.ts";
import { unjudged } from "../judging/judgement.ts";
import { judgePresence } from "../judging/presence.ts";

export const suite = onEveryListing(
  judgeItems((items, { ask }, contract) => {
    if (ask.options.select !== undefined) return unjudged("the request has a $select");
    const names = structuralMembers(contract).flatMap(([name, { nullable }]) => (nullable ? [] : [name]));
    return judgePresence(items, contract, { names, label: "required", nullPasses: false });
  }),
);
