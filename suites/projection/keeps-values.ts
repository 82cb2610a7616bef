import { projectionPlan } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";

const plan = projectionPlan();

export const suite: Suite = {
  drive: (probe) =>
    check(probe, {
      ...plan,
      // The key is selected too, so that each item can be found again in the plain listing; a quick run's deck has it.
      ask: (p, ids, select) =>
        plan.ask(p, ids, p.draws.quick ? select : [...new Set([...keyMembers(p.contract), ...select])]),
      async judge(p, ask) {
        const answer = await p.share(ask);
        const items = itemsOf(answer, p.contract);
        const plain = itemsOf(await p.listing(ask.ids), p.contract);
        if (items === undefined || plain === undefined)
          return { judgement: unjudged("a listing was not answered with items"), evidence: [] };
        const select = ask.options.select ?? [];
        const judgement = ifSelectLeavesOut(() => judgeSameValues(items, plain, select, p.contract))(
          answer,
          p.contract,
        );
        if (judgement.kind !== "broken") return { judgement, evidence: [] };
        // The data may have changed since the plain listing: only a fresh one can say.
        const fresh = await p.send({ ...p.request(ask.ids), headers: { "cache-control": "no-cache" } });
        const again = judgeSameValues(items, itemsOf(fresh, p.contract) ?? [], select, p.contract);
        return again.kind === "broken"
          ? { judgement: again, evidence: [answer, fresh] }
          : { judgement: unjudged("the data changed in between", "data that holds still"), evidence: [] };
      },
    }),
};
