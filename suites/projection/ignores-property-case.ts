import { onControlled } from "../../engine/builders/controlled.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

const judge = ifSelectLeavesOut(
  judgeAnswered((answer, contract) => {
    const [asked = ""] = answer.ask.options.select ?? [];
    const items = itemsOf(answer, contract) ?? [];
    if (items.length === 0) return unjudged("the answer has no items", "a collection with at least one item");
    const lacking = items.filter(
      ({ value }) => !Object.keys(value).some((name) => name.toLowerCase() === asked.toLowerCase()),
    );
    return lacking.length === 0
      ? kept(items.length)
      : broken({
          expected: `${asked} in any letter case`,
          observed: "absent",
          pointers: lacking.map(({ pointer }) => pointer),
          count: { wrong: lacking.length, of: items.length, what: "items" },
        });
  }),
);

// Of a recorded refusal nobody knows why it was made.
function selectsInOtherCase(answer: Answer, contract: Contract): boolean {
  const [asked = "", ...others] = answer.ask.options.select ?? [];
  if (others.length > 0 || statusOf(answer) !== 200) return false;
  return structuralMembers(contract).some(([name]) => name !== asked && name.toLowerCase() === asked.toLowerCase());
}

export const suite = onControlled(
  judge,
  (probe, ids) => {
    const name = structuralMembers(probe.contract).find(([, { key, nullable }]) => key === undefined && !nullable)?.[0];
    return name === undefined ? [] : [probe.request(ids, { select: [name.toUpperCase()] })];
  },
  selectsInOtherCase,
);
