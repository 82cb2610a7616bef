import type { Answer, Judge } from "../../judging/answers/answer.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { type Judgement, together, unjudged } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";
import { nothingFound } from "./listing.ts";
import type { Outcome, Suite } from "./suite.ts";

/**
 * A suite on the pages of a collection that has more than one. `judge` gets the plain collection, read to its end where that is
 * possible, and the options that make its pages: a `$top` where the service would give it in one.
 */
export function onPages(
  judge: (plain: Whole, probe: Probe, ids: Ids, by: Options) => Promise<Outcome> | Outcome,
): Suite {
  return {
    applies: ({ operation }) => operation.returns.collection,
    async drive(probe) {
      if (probe.bindings.length === 0) return nothingFound(probe);
      for (const ids of probe.bindings) {
        if (nextLink(await probe.listing(ids)) === undefined) continue;
        return judge(await probe.shareWhole(probe.request(ids)), probe, ids, {});
      }
      if (!probe.draws.quick) {
        for (const ids of probe.bindings) {
          const by = await pagedByTop(probe, ids);
          if (by !== undefined) return judge(by.whole, probe, ids, { top: by.top });
        }
      }
      return outcome(unjudged("no collection has more than one page", "a collection that the target answers in pages"));
    },
  };
}

// Whether $top is the size of a page or the most that there is to have is the service's own: only where links lead on it makes pages.
async function pagedByTop(
  probe: Probe,
  ids: Ids,
): Promise<{ readonly whole: Whole; readonly top: number } | undefined> {
  if (!probe.contract.operation.queryOptions.includes("$top")) return undefined;
  const plain = await probe.shareWhole(probe.request(ids));
  const top = Math.ceil(plain.items.length / 3);
  if (plain.kind === "stopped" || plain.items.length < 3) return undefined;
  const whole = await probe.shareWhole(probe.request(ids, { top }));
  return whole.kind === "whole" && whole.pageSizes.length > 1 && whole.items.length === plain.items.length
    ? { whole, top }
    : undefined;
}

/** What stands on a later page of a collection that was not chosen is met as well, as far as that costs little. */
export const mostPagesOfOthers = 5;

/** A suite on every collection that discovery chose, read to its end; those in one page count as well. `one` judges a single page. */
export function onWholes(judge: (whole: Whole, contract: Contract) => Outcome, one: Judge): Suite {
  return {
    judge: one,
    ofWhole: (whole, _ask, contract) => judge(whole, contract),
    applies: ({ operation }) => operation.returns.collection,
    async drive(probe) {
      if (probe.bindings.length === 0) return nothingFound(probe);
      const outcomes: Outcome[] = [];
      for (const ids of probe.bindings)
        outcomes.push(judge(await probe.shareWhole(probe.request(ids)), probe.contract));
      const others = probe.draws.quick || probe.isStrained ? [] : probe.known;
      for (const ids of others.filter((known) => !probe.bindings.includes(known))) {
        if (nextLink(await probe.listing(ids)) === undefined) continue;
        const whole = await probe.shareWhole(probe.request(ids), { pages: mostPagesOfOthers });
        outcomes.push(judge(whole, probe.contract));
      }
      const breach = outcomes.find(({ judgement }) => judgement.kind === "broken");
      return breach ?? outcome(together(outcomes.map(({ judgement }) => judgement)));
    },
  };
}

export function outcome(judgement: Judgement, ...evidence: readonly Answer[]): Outcome {
  return { judgement, evidence: judgement.kind === "broken" ? evidence : [] };
}
