import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { filterableKey, matchingNothing } from "../../engine/drawing/matching-nothing.ts";
import { isStranger } from "../../engine/drawing/unknown-ids.ts";
import { ifListingHasItems } from "../../judging/answers/accepted.ts";
import { type Answer, statusOf, bodyMember } from "../../judging/answers/answer.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import { judgeUnvouched } from "../../judging/answers/unvouched.ts";
import { broken, kept } from "../../judging/judgement.ts";

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
      asks: matchingNothing(probe, ids),
      // Who never has an item does not find nothing by a filter.
      judge: ifListingHasItems(judge, await probe.listing(ids)),
    })),
};
