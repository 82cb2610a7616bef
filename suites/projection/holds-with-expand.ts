import { projectionPlanBeside, unlessWrongAlone } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeExpanded } from "../../judging/answers/expanded.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { itemsOf, judgeItems } from "../../judging/answers/items.ts";
import { judgeProjected, judgeProjectedBeside } from "../../judging/answers/projected.ts";
import { broken } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import { expandable } from "../../judging/values/documented-members.ts";

const judgeExpandedItems = judgeItems(judgeExpanded);

export const suite: Suite = {
  judge: judgeProjectedBeside("expand"),
  applies: (contract) => expandable(contract, "must").length > 0,
  drive: (probe) =>
    check(probe, {
      ...projectionPlanBeside(),
      ask(p, ids, select) {
        const names = expandable(p.contract, "must");
        // Services that ask for headers beside some options, as the directory does, need not expand several at once.
        const tried = p.contract.operation.neededHeaders === undefined ? names : names.slice(0, 1);
        return p.request(ids, { select, expand: tried.map((name) => ({ name })) });
      },
      async judge(p, ask) {
        const answer = await p.share(ask);
        const judgement = await unlessWrongAlone(p, ask, judgeProjected(answer, p.contract));
        if (judgement.kind === "broken") return { judgement, evidence: [answer] };
        // What is expanded need not be selected.
        const expanded = judgeExpandedItems(answer, p.contract);
        if (expanded.kind === "broken") return { judgement: expanded, evidence: [answer] };
        const { expand = [] } = ask.options;
        const alone = await p.share(p.request(ask.ids, { expand }));
        const lost = expand.find(({ name }) => isLost(name, alone, answer, p.contract))?.name;
        if (lost === undefined) return { judgement, evidence: [answer] };
        const expected = `${lost}, as without $select`;
        return {
          judgement: broken({ expected, observed: "absent", pointers: [`/${lost}`] }),
          evidence: [answer, alone],
        };
      },
    }),
};

// What leads to nothing may be left out, but not where it is told without `$select`.
function isLost(name: string, alone: Answer, answer: Answer, contract: Contract): boolean {
  const [[before], [after]] = [itemsOf(alone, contract) ?? [], itemsOf(answer, contract) ?? []];
  if (contract.operation.returns.collection || before === undefined || after === undefined) return false;
  return Object.hasOwn(before.value, name) && !Object.hasOwn(after.value, name);
}
