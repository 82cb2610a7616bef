import type { Probe } from "../../engine/asking/probe.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { filterableKey, matchingNothing, isStranger } from "../../engine/drawing/unknown-ids.ts";
import { ifListingHasItems } from "../../judging/answers/accepted.ts";
import { type Answer, statusOf, bodyMember } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { judgeUnvouched } from "../../judging/answers/unvouched.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { isGuid } from "../../judging/values/collation.ts";
import { itemId, within } from "../../judging/values/item-ids.ts";

const judge = judgeAnswered((answer) => {
  const expected = '200 with "value": []';
  const value = bodyMember(answer, "value");
  if (!Array.isArray(value)) return broken({ expected, observed: "200 without an array value", pointers: ["/value"] });
  return value.length === 0
    ? kept(1)
    : broken({ expected, observed: `200 with ${value.length} items`, pointers: ["/value"] });
});

// Of a recorded refusal nobody knows why it was made.
function asksForStranger(answer: Answer): boolean {
  const text = /^\w+ eq '([^']*)'$/.exec(answer.ask.options.filter ?? "")?.[1] ?? "";
  return isStranger(text) && statusOf(answer) === 200 && answer.ask.url === undefined;
}

export const suite: Suite = {
  judge: judgeUnvouched(judge, asksForStranger),
  applies: (contract) => filterableKey(contract) !== undefined,
  drive: (probe) =>
    driveControlled(probe, async (ids) => ({
      asks: [...matchingNothing(probe, ids), ...(probe.draws.quick ? [] : await foundElsewhere(probe, ids))],
      // Who never has an item does not find nothing by a filter.
      judge: ifListingHasItems(judge, await probe.listing(ids)),
    })),
};

// A key that an item of another collection has, and none of this.
async function foundElsewhere(probe: Probe, ids: Ids): Promise<readonly Ask[]> {
  const { contract } = probe;
  const key = filterableKey(contract);
  const here = key === undefined ? undefined : await probe.shareWhole(probe.request(ids));
  if (key === undefined || here?.kind !== "whole") return [];
  for (const other of probe.bindings.slice(1)) {
    const elsewhere = itemsOf(await probe.listing(other), contract) ?? [];
    const there = elsewhere.find(
      (item) => isGuid(itemId(item, contract)) && within(here.items, [item], contract).length === 0,
    );
    if (there !== undefined) return [probe.request(ids, { filter: `${key} eq '${itemId(there, contract)}'` })];
  }
  return [];
}
