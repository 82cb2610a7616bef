import { projectionPlan } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { selectLeavesOut } from "../../judging/answers/left-out.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite: Suite = {
  drive: (probe) =>
    check(probe, {
      ...projectionPlan(),
      async judge(p, ask) {
        const plain = await p.shareWhole(p.request(ask.ids));
        const selected = await p.shareWhole(ask);
        const evidence = [selected.first];
        if (plain.kind === "stopped") return { judgement: unjudged(plain.reason), evidence };
        if (selected.kind === "stopped") return { judgement: unjudged(selected.reason), evidence };
        if (plain.items.length === 0)
          return { judgement: unjudged("the collection is empty", "a collection with items"), evidence };
        if (plain.items.length === selected.items.length) {
          const judgement = selectLeavesOut(selected.first, p.contract)
            ? kept(plain.items.length)
            : unjudged("no $select left anything out", "a service on which $select has an effect");
          return { judgement, evidence };
        }
        const fresh = await p.whole(p.request(ask.ids));
        if (fresh.kind === "whole" && fresh.items.length === selected.items.length) {
          return { judgement: unjudged("the data changed in between", "data that holds still"), evidence };
        }
        const expected = `${plain.items.length} items, as without $select`;
        return {
          judgement: broken({ expected, observed: `${selected.items.length} items`, pointers: ["/value"] }),
          evidence,
        };
      },
    }),
};
