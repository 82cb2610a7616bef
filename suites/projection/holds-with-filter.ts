import { nothingLeftOut } from "../../engine/builders/filters.ts";
import { projectionPlanBeside, unlessWrongAlone } from "../../engine/builders/projection.ts";
import { check } from "../../engine/builders/property.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleFilter } from "../../engine/drawing/samples.ts";
import { tellingFilter } from "../../engine/drawing/telling-samples.ts";
import { judgeProjected, judgeProjectedBeside } from "../../judging/answers/projected.ts";
import { broken, unjudged } from "../../judging/judgement.ts";

export const suite: Suite = {
  judge: judgeProjectedBeside("filter"),
  applies: (contract) => sampleFilter(contract) !== undefined,
  drive: (probe) =>
    check(probe, {
      ...projectionPlanBeside(),
      async judge(p, ask) {
        const plain = await p.shareWhole(p.request(ask.ids));
        if (plain.kind === "stopped") return { judgement: unjudged(plain.reason), ask, evidence: [] };
        const filter = tellingFilter(plain.items, p.contract);
        if (filter === undefined) return { judgement: unjudged("no filter is documented"), ask, evidence: [] };
        const asked = { ...ask, options: { ...ask.options, filter } };
        const alone = await p.shareWhole(p.request(ask.ids, { filter }));
        const both = await p.shareWhole(asked);
        const { first } = both;
        const judgement = await unlessWrongAlone(p, asked, judgeProjected(first, p.contract));
        if (judgement.kind === "broken" || alone.kind === "stopped" || both.kind === "stopped") {
          return { judgement, ask: asked, evidence: [first] };
        }
        if (alone.items.length === both.items.length) {
          const told = alone.items.length < plain.items.length;
          return { judgement: told ? judgement : nothingLeftOut(), ask: asked, evidence: [] };
        }
        const expected = `${alone.items.length} items, as for $filter alone`;
        const observed = `${both.items.length} items`;
        return { judgement: broken({ expected, observed, pointers: ["/value"] }), ask: asked, evidence: [first] };
      },
    }),
};
