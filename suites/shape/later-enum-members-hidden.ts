import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { documentedProperties, enumOfProperty } from "../../engine/drawing/documented-properties.ts";
import { memberPath } from "../../judging/answers/breach.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { enumOf, membersOf } from "../../judging/values/members.ts";
import { laterMembers } from "../../schemas/shapes/enumeration.ts";

const askedFor = /include-unknown-enum-members/i;

export const suite: Suite = {
  ...onEveryListing(
    judgeItems((items, { exchange }, contract) => {
      if (askedFor.test(exchange.request.headers["prefer"] ?? ""))
        return unjudged("the request asked for later members");
      const values = membersOf(items, contract).flatMap((member) => {
        if (typeof member.value !== "string") return [];
        const type = enumOf(member, contract.types);
        return type === undefined ? [] : [{ member, type, names: member.value.split(",") }];
      });
      if (values.length === 0) return unjudged("no item has an enumeration value", "an item with an enumeration value");
      const wrong = values.filter(({ type, names }) => names.some((name) => laterMembers(type).includes(name)));
      const first = wrong[0];
      if (first === undefined) return kept(values.length);
      return broken({
        expected: `${first.type.sentinel ?? ""} in place of members declared after it`,
        observed: String(first.member.value),
        pointers: wrong.map(({ member }) => member.pointer),
        details: { member: memberPath(first.member) },
      });
    }),
  ),
  applies: (contract) =>
    documentedProperties(contract).some((one) => enumOfProperty(one, contract)?.sentinel !== undefined),
};
