import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgePresence } from "../../judging/answers/presence.ts";
import { unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";

export const suite = onEveryListing(
  judgeItems((items, { ask }, contract) => {
    if (ask.options.select !== undefined) return unjudged("the request has a $select");
    const names = structuralMembers(contract).flatMap(([name, { nullable }]) => (nullable ? [] : [name]));
    return judgePresence(items, contract, { names, label: "required", nullPasses: false });
  }),
);
