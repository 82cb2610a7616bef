import type { Probe } from "../../engine/asking/probe.ts";
import { documentedCasing, otherCasings } from "../../engine/asking/spellings.ts";
import { projectionPlan } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import { behind, gate } from "../../judging/answers/gate.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { judgeSelection } from "../../judging/answers/selection.ts";
import { isSelected } from "../../judging/answers/shown.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

// A service may add a property or two unasked. One that returns them all does not support the documented option.
const fewestUnasked = 3;

export const suite: Suite = {
  async drive(probe) {
    const outcome = await check(probe, {
      ...projectionPlan(),
      async judge(p, ask) {
        const plain = await p.listing(ask.ids);
        const answer = await p.share(ask);
        return { judgement: judgeEffect(answer, present(plain, p.contract), p.contract), evidence: [answer] };
      },
    });
    return outcome.judgement.kind === "kept" && !probe.draws.quick ? inOtherCase(probe, outcome) : outcome;
  },
  // Without the plain listing, what a member that is not there would be is known only of those that are never null.
  judge: behind(
    gate.success | gate.select,
    judgeSelection((answer, contract) => {
      if (answer.ask.options.select === undefined) return unjudged("the request has no $select");
      const names = structuralMembers(contract).filter(([, { key }]) => key !== true);
      const all = judgeEffect(
        answer,
        names.map(([name]) => name),
        contract,
      );
      if (all.kind !== "kept") return all;
      const shown = present(answer, contract);
      const { select } = answer.ask.options;
      return names.some(([name, { nullable }]) => !nullable && !isSelected(name, select) && !shown.includes(name))
        ? all
        : unjudged("what is left out may be null", "a $select that leaves out a member which is never null");
    }),
  ),
};

// The same path written as documents write it, or in another letter case, may be served by other code.
async function inOtherCase(probe: Probe, outcome: Outcome): Promise<Outcome> {
  const { contract, bindings } = probe;
  const ids = bindings[0];
  if (ids === undefined) return outcome;
  const plain = present(await probe.listing(ids), contract);
  const options = { select: sampleSelect(contract) };
  if (options.select.length === 0) return outcome;
  for (const ask of probe.some([...documentedCasing(probe, ids), ...otherCasings(probe, ids).slice(0, 1)], {
    family: 1,
    library: 0,
  })) {
    const answer = await probe.share({ ...ask, options });
    const judgement = judgeEffect(answer, plain, contract);
    if (judgement.kind === "broken") return { judgement, evidence: [answer] };
  }
  return outcome;
}

/** `members` are those that the items have without `$select`. */
function judgeEffect(answer: Answer, members: readonly string[], contract: Contract): Judgement {
  if (statusOf(answer) !== 200) return unjudged("a request with $select is not answered with 200");
  const { select = [] } = answer.ask.options;
  const items = itemsOf(answer, contract) ?? [];
  if (items.length === 0) return unjudged("the answer has no items", "a collection with at least one item");
  const unasked = members.filter((name) => !isSelected(name, select));
  if (unasked.length < fewestUnasked) return unjudged("the request selects almost every member");
  const names = present(answer, contract);
  if (!unasked.every((name) => names.includes(name))) return kept(items.length);
  return broken({
    expected: "some of the other members left out",
    observed: `${unasked.join(", ")} too`,
    pointers: items.map(({ pointer }) => pointer),
    count: { wrong: items.length, of: items.length, what: "items" },
    details: { selected: select.join(", "), received: names.join(", ") },
  });
}

function present(answer: Answer, contract: Contract): readonly string[] {
  const items = itemsOf(answer, contract) ?? [];
  return structuralMembers(contract).flatMap(([name, { key }]) =>
    key !== true && items.some(({ value }) => Object.hasOwn(value, name)) ? [name] : [],
  );
}
