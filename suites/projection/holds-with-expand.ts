import { unlessWrongAlone } from "../../engine/builders/beside.ts";
import { projectionPlan } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { combinedDeck } from "../../engine/drawing/projections.ts";
import { judgeExpanded } from "../../judging/answers/presence.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgeProjected, judgeProjectedBeside } from "../../judging/answers/projected.ts";
import { expandable } from "../../judging/values/documented-members.ts";

const judgeExpandedItems = judgeItems(judgeExpanded);

export const suite: Suite = {
  judge: judgeProjectedBeside("expand"),
  applies: (contract) => expandable(contract, "must").length > 0,
  drive: (probe) =>
    check(probe, {
      ...projectionPlan(),
      deck: combinedDeck,
      ask(p, ids, select) {
        const expand = expandable(p.contract, "must").map((name) => ({ name }));
        return p.request(ids, { select, expand });
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
