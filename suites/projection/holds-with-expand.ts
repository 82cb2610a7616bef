import { unlessWrongAlone } from "../driving/beside.ts";
import { projectionPlan } from "../driving/projection.ts";
import { check } from "../driving/property.ts";
import type { Suite } from "../engine/suite.ts";
import { expandable } from "../generators/members.ts";
import { combinedDeck } from "../generators/projections.ts";
import { judgeExpanded } from "../judging/expanded.ts";
import { judgeItems } from "../judging/items.ts";
import { judgeProjected, judgeProjectedBeside } from "../judging/projected.ts";

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
