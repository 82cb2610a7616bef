import { projectionPlanBeside, unlessWrongAlone } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeExpanded } from "../../judging/answers/expanded.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgeProjected, judgeProjectedBeside } from "../../judging/answers/projected.ts";
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
        return { judgement: expanded.kind === "broken" ? expanded : judgement, evidence: [answer] };
      },
    }),
};
