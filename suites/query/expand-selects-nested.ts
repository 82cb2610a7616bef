import { onControlled } from "../../engine/builders/controlled.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { nestedMembers, nestedSelections } from "../../engine/drawing/projections.ts";
import { expandedIn } from "../../judging/answers/expanded.ts";
import { behind, gate } from "../../judging/answers/gate.ts";
import { judgeAnswered } from "../../judging/answers/answered.ts";
import type { Expand } from "../../judging/answers/ask.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgePresence } from "../../judging/answers/presence.ts";
import { broken, type Judgement, together, unjudged } from "../../judging/judgement.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { toldType } from "../../judging/values/members.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";

const judge = judgeItems((items, { ask }, contract) =>
  together((ask.options.expand ?? []).map((expand) => judgeNested(items, expand, contract))),
);

function judgeNested(items: readonly Item[], { name, select = [] }: Expand, contract: Contract): Judgement {
  const nested = items.flatMap((item) => expandedIn(item, name)?.items ?? []);
  const present = judgePresence(nested, contract, { names: select, label: "selected", nullPasses: true });
  if (present.kind !== "kept") return present;
  // The key may stay, as everywhere, and members that nobody documented are nobody's promise.
  const declared = structuredType(contract.types, edmType(itemType(contract).navigation[name]?.type ?? "").name);
  const unasked = nested.flatMap(({ pointer, value }) => {
    const { properties } = toldType(value, declared, contract.types);
    return Object.keys(properties)
      .filter((member) => !properties[member]?.key && !select.includes(member) && Object.hasOwn(value, member))
      .map((member) => `${pointer}/${member}`);
  });
  const [first] = unasked;
  if (first === undefined) return present;
  const expected = `${name} with ${select.join(", ")} alone`;
  return broken({ expected, observed: first.slice(first.lastIndexOf("/") + 1), pointers: unasked });
}

function selectsKnown({ name, select = [] }: Expand, contract: Contract): boolean {
  const known = nestedMembers(contract, name);
  return known.length > 0 && select.every((member) => known.includes(member));
}

/** Further parents that are asked at the most, where nothing is behind those before. */
const mostParents = 3;

// Behind what one parent leads to there may be nothing to see of an expansion, and something behind another.
async function underOthers(probe: Probe): Promise<Outcome | undefined> {
  const [first] = probe.bindings;
  const others = probe.known.filter((ids) => ids !== first).slice(0, mostParents);
  for (const expand of nestedSelections(probe.contract)) {
    for (const ids of first === undefined ? [] : [first, ...others]) {
      const answer = await probe.share(probe.request(ids, { expand: [expand] }));
      const judgement = judgeAnswered(judge)(answer, probe.contract);
      if (judgement.kind === "broken") return { judgement, evidence: [answer] };
      if (judgement.kind === "kept") break;
    }
  }
  return undefined;
}

const controlled = onControlled(judgeAnswered(judge), (probe, ids) =>
  nestedSelections(probe.contract).map((expand) => probe.request(ids, { expand: [expand] })),
);

export const suite: Suite = {
  async drive(probe) {
    const outcome = await controlled.drive(probe);
    if (outcome.judgement.kind === "broken" || probe.draws.quick) return outcome;
    return (await underOthers(probe)) ?? outcome;
  },
  judge: behind(
    gate.expand,
    (answer, contract) =>
      (answer.ask.options.expand ?? []).every((expand) => selectsKnown(expand, contract))
        ? judge(answer, contract)
        : unjudged("the request expands or selects something that is not documented"),
    judge,
  ),
  applies: (contract) => nestedSelections(contract).length > 0,
};
