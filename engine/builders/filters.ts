import fc from "fast-check";

import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { judgeFiltered, type RecordedFilters } from "../../judging/answers/filtered.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { isRefusal } from "../../judging/answers/status.ts";
import { judgeMembership, type Strictness } from "../../judging/answers/membership.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import type { Expression } from "../../judging/oracle/expression.ts";
import { formOf } from "../../judging/oracle/filter-form.ts";
import { membership } from "../../judging/oracle/membership.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { type Comparable, isFilterable } from "../../judging/values/comparable.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";
import { supporting } from "../drawing/functions.ts";
import { afterControl } from "./controlled.ts";
import { check, type Drawn } from "./property.ts";
import type { Outcome, Suite } from "./suite.ts";

/** A requirement on which items a filter returns. */
export interface FilterPlan {
  /** The filters to choose from, made for the items that are there: telling ones first. */
  pool(items: readonly Item[], contract: Contract, probe: Probe): readonly Expression[];
  /** The kinds of members of which one must be filterable. Enumerations and timestamps unless told. */
  readonly kinds?: readonly Comparable[];
  /** What data would let the requirement be decided. */
  readonly needs: string;
  /** Whether conventions on null are judged, or only what is documented for every operation. */
  readonly strictness?: Strictness;
  /** Whether a filter that no item fulfils shows enough: that it was understood. */
  readonly mayMatchNothing?: true;
  /** Whether no filter is documented, so that who refuses it does right. */
  readonly mayBeRefused?: true;
  /** The query that carries the filter, where it is not written plainly. */
  write?(filter: string): string;
  /** Which recorded requests the requirement is about; none where one page cannot break it. */
  readonly recorded?: Omit<RecordedFilters, "strictness">;
  /** What the items are read with, so that they show what the filter is about. */
  basis?(contract: Contract): Options;
  /** What stands next to the filter. */
  beside?(items: readonly Item[], contract: Contract): Options;
}

/** A suite that draws filters and compares what comes back with what the items of the whole collection say. */
export function onFilters(plan: FilterPlan): Suite {
  const { recorded, strictness = "must" } = plan;
  return {
    ...(recorded === undefined ? {} : { judge: judgeFiltered({ ...recorded, strictness }) }),
    applies: (contract) => isFilterable(contract, plan.kinds),
    drive: (probe) =>
      withItems(probe, (ids, items) => checkFilters(probe, ids, items, plan), 2, plan.basis?.(probe.contract)),
  };
}

/** Reads the whole collection of the most telling ids once, and goes on with its items. */
export function withItems(
  probe: Probe,
  go: (ids: Ids, items: readonly Item[]) => Promise<Outcome>,
  fewest = 2,
  basis: Options = {},
): Promise<Outcome> {
  return afterControl(probe, async (ids) => {
    const plain = await probe.shareWhole(probe.request(ids, basis));
    if (plain.kind === "stopped") return { judgement: unjudged(plain.reason), evidence: [] };
    if (plain.items.length < fewest) {
      const judgement = unjudged(
        plain.items.length === 1 ? "the collection has one item alone" : "the collection has no items",
        fewest === 1 ? "a collection with items" : `a collection with ${fewest} items or more`,
      );
      return { judgement, evidence: [] };
    }
    return go(ids, plain.items);
  });
}

/** The judgement where a filter that is ignored would have come to the same. `differ`: whether it was for some items alone. */
export function nothingLeftOut(differ = false): Judgement {
  const service = "a service on which $filter has an effect";
  const needs = differ ? service : `items that differ in a filterable member, and ${service}`;
  return unjudged("no filter left anything out", needs);
}

/** Draws filters for items that were read, sends them, and compares what comes back with what the items say. */
export async function checkFilters(probe: Probe, ids: Ids, items: readonly Item[], plan: FilterPlan): Promise<Outcome> {
  const pool = plan.pool(items, probe.contract, probe);
  if (pool.length === 0) return { judgement: unjudged("no filter tells these items apart", plan.needs), evidence: [] };
  const seen = { inside: 0, outside: 0 };
  const strictness = plan.strictness ?? "must";
  const beside = plan.beside?.(items, probe.contract) ?? {};
  const basis = plan.basis?.(probe.contract) ?? {};
  const exhaustive = pool.length <= probe.draws.runs;
  const outcome = await check(probe, {
    arbitrary: () => fc.constantFrom(...pool),
    // A pool that is small enough is tried whole; of a larger one the most telling are sure to be drawn.
    deck: () => pool.slice(0, probe.draws.quick ? 1 : exhaustive ? pool.length : Math.floor(probe.draws.runs / 2)),
    exhaustive,
    ask(p, _ids, expression: Expression) {
      const filter = printFilter(expression);
      return p.request(ids, { filter, ...beside }, plan.write === undefined ? {} : { query: plan.write(filter) });
    },
    async judge(p, ask, expression): Promise<Drawn> {
      const found = await p.whole(ask);
      const { first } = found;
      if (found.kind === "stopped") {
        const status = statusOf(found.last) ?? 0;
        const isRight = plan.mayBeRefused === true && (isRefusal(status) || status === 501);
        const judgement = isRight ? unjudged(found.reason) : unread(found, expression, p.contract);
        return { judgement, evidence: [first] };
      }
      const wanted = membership(expression, items, p.contract);
      const judgement = judgeMembership(expression, wanted, found.items, p.contract, strictness);
      if (judgement.kind !== "broken") {
        const open = strictness === "should";
        seen.inside += open ? wanted.openInside.length : wanted.inside.length;
        seen.outside += open ? wanted.openOutside.length : wanted.outside.length;
        return { judgement, evidence: [] };
      }
      return {
        judgement: await again(p, p.request(ids, basis), expression, found.items, strictness, judgement),
        evidence: [first],
      };
    },
  });
  if (outcome.judgement.kind !== "kept" || strictness === "should" || plan.mayMatchNothing) return outcome;
  if (seen.inside > 0 && seen.outside > 0) return outcome;
  const judgement = unjudged("every filter that was tried returns all items or none", plan.needs);
  return { judgement, evidence: [] };
}

/** What to make of a filter whose items could not be read: whoever documents not for no member may refuse it. */
export function unread(
  found: Whole & { readonly kind: "stopped" },
  expression: Expression,
  contract: Contract,
): Judgement {
  const judgement = busyOrRefused(found);
  const isDue = formOf(expression, contract) !== "not" || supporting(contract, "not").length > 0;
  return judgement.kind !== "broken" || isDue
    ? judgement
    : unjudged("not is refused, which is documented for no member", "a service that understands not");
}

// The data may have changed since the collection was read: only a fresh reading can say.
async function again(
  probe: Probe,
  plainly: Ask,
  expression: Expression,
  found: readonly Item[],
  strictness: Strictness,
  first: Judgement,
): Promise<Judgement> {
  const fresh = await probe.whole(plainly);
  if (fresh.kind === "stopped") return first;
  const second = judgeMembership(
    expression,
    membership(expression, fresh.items, probe.contract),
    found,
    probe.contract,
    strictness,
  );
  return second.kind === "broken" ? second : unjudged("the data changed in between", "data that holds still");
}
