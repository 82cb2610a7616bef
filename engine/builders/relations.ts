import fc from "fast-check";

import type { Whole } from "../../judging/answers/whole.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import type { Expression } from "../../judging/oracle/expression.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { isFilterable } from "../../judging/values/comparable.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { nothingLeftOut, unread, withItems } from "./filters.ts";
import { check } from "./property.ts";
import type { Suite } from "./suite.ts";

/** A relation between the answers to several filters, which needs no knowledge of what any of them should be. */
export interface RelationPlan<T> {
  /** What to choose from; the first ones are tried in every run. */
  pool(items: readonly Item[], contract: Contract): readonly T[];
  /** The filters to ask for, the one that a reader should see first. */
  filters(draw: T): readonly Expression[];
  /** Judges what they returned, in the same order. */
  judge(found: readonly (readonly Item[])[], contract: Contract, draw: T, plain: readonly Item[]): Judgement;
  readonly needs: string;
}

// Each draw asks for several filters, so fewer draws do.
const drawsPerRun = 0.3;
const certainShare = 0.7;

/** A suite that draws filters and judges how their results stand to each other. */
export function onRelations<T>(plan: RelationPlan<T>): Suite {
  return {
    applies: (contract) => isFilterable(contract),
    drive: (probe) =>
      withItems(probe, (ids, plain) => {
        const pool = plan.pool(plain, probe.contract);
        if (pool.length === 0) {
          return Promise.resolve({
            judgement: unjudged("no filter is documented for these items", plan.needs),
            evidence: [],
          });
        }
        const most = probe.draws.quick ? 1 : Math.max(1, Math.ceil(probe.draws.runs * drawsPerRun));
        // The first of the pool cover it; the others are drawn.
        const [certain, others] = [
          pool.slice(0, Math.ceil(most * certainShare)),
          pool.slice(Math.ceil(most * certainShare)),
        ];
        const size = Math.min(most - certain.length, others.length);
        const drawn = fc.sample(fc.shuffledSubarray(others, { minLength: size, maxLength: size }), {
          seed: probe.draws.seed,
          numRuns: 1,
        });
        return check(probe, {
          arbitrary: () => fc.constantFrom(...pool),
          deck: () => [...certain, ...(drawn[0] ?? [])],
          exhaustive: true,
          ask: (p, _ids, draw) => p.request(ids, { filter: plan.filters(draw).slice(0, 1).map(printFilter).join("") }),
          async judge(p, _ask, draw) {
            const wholes: Whole[] = [];
            for (const expression of plan.filters(draw)) {
              const found = await p.shareWhole(p.request(ids, { filter: printFilter(expression) }));
              if (found.kind === "stopped")
                return { judgement: unread(found, expression, p.contract), evidence: [found.first] };
              wholes.push(found);
            }
            const judgement = plan.judge(
              wholes.map(({ items }) => items),
              p.contract,
              draw,
              plain,
            );
            // Where every filter is ignored, all results are alike, and stand well to each other.
            const told = judgement.kind !== "kept" || wholes.some(({ items }) => items.length < plain.length);
            return { judgement: told ? judgement : nothingLeftOut(), evidence: wholes.map(({ first }) => first) };
          },
        });
      }),
  };
}
