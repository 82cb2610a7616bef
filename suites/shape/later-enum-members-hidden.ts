import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { documentedProperties, enumOfProperty } from "../../engine/drawing/documented-properties.ts";
import { memberPath } from "../../judging/answers/breach.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { behind, gate } from "../../judging/answers/gate.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { enumOf, membersOf } from "../../judging/values/members.ts";
import { laterMembers } from "../../schemas/shapes/enumeration.ts";

const askedFor = /include-unknown-enum-members/i;

const judge = judgeEachItem((items, _answer, contract) => {
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
});

export const suite: Suite = {
  ...onEveryListing(
    behind(
      gate.success,
      (answer, contract) =>
        askedFor.test(answer.exchange.request.headers["prefer"] ?? "")
          ? unjudged("the request asked for later members")
          : judge(answer, contract),
      judge,
    ),
  ),
  applies: (contract) =>
    documentedProperties(contract).some((one) => enumOfProperty(one, contract)?.sentinel !== undefined),
};
