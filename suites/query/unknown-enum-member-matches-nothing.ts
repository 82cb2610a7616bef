import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { ifListingHasItems } from "../../judging/answers/accepted.ts";
import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

const judge: Judge = (answer, contract) => {
  const status = statusOf(answer) ?? 0;
  // That it is refused with a 4xx has requirements of its own.
  if (status !== 200)
    return status >= 400 && status < 500 ? kept(1) : unjudged(`the request was ${outcomeText(answer)}`);
  const found = itemsOf(answer, contract)?.length ?? 0;
  return found === 0
    ? kept(1)
    : broken({ expected: "a 4xx, or no items", observed: `200 with ${found} items`, pointers: ["/value"] });
};

function filtersOf(contract: Contract): readonly string[] {
  return structuralMembers(contract).flatMap(([name, property]) =>
    comparableKind(property, contract) === "enum" && property.filter?.includes("eq") === true
      ? [`${name} eq 'noSuchMember'`]
      : [],
  );
}

// That nothing comes shows something only where something is.
export const suite: Suite = {
  drive: (probe) =>
    driveControlled(probe, async (ids) => ({
      asks: filtersOf(probe.contract).map((filter) => probe.request(ids, { filter })),
      judge: ifListingHasItems(judge, await probe.listing(ids)),
    })),
  applies: (contract) => filtersOf(contract).length > 0,
};
