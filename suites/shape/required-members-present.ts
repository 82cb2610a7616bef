import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgePresence } from "../../judging/answers/presence.ts";
import { unjudged } from "../../judging/judgement.ts";
import { asksForChanges } from "../../specs/operation.ts";
import { itemType } from "../../judging/values/item.ts";
import { inherits, namedType } from "../../specs/type-line.ts";
import type { Contract } from "../../specs/contract.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";

export const suite = onEveryListing(
  judgeItems((items, { ask }, contract) => {
    if (ask.options.select !== undefined) return unjudged("the request has a $select");
    if (asksForChanges(ask.route)) return unjudged("changes need not tell what is not set");
    const names = structuralMembers(contract).flatMap(([name, { nullable }]) => (nullable ? [] : [name]));
    // What tells another type than the documented one has the members of that.
    const own = items.filter(({ value }) => tellsNoOther(value["@odata.type"], contract));
    if (own.length === 0) return unjudged("the items tell another type than the documented one");
    return judgePresence(own, contract, { names, label: "required", nullPasses: false });
  }),
);

function tellsNoOther(told: unknown, contract: Contract): boolean {
  if (typeof told !== "string") return true;
  const { name } = itemType(contract);
  const type = namedType(told, contract.types);
  return type === undefined ? told.endsWith(name) : inherits(contract.types, type.name, name);
}
