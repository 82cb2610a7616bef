import fc from "fast-check";

import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { inOrderAlready, judgeOrder } from "../../judging/answers/order.ts";
import { judgeOrdered, type RecordedOrders } from "../../judging/answers/ordered.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import { type OrderKey, printOrder } from "../../judging/oracle/order.ts";
import { orderable, plainKinds, supposedOrderable } from "../../judging/values/comparable.ts";
import { expandable, keyMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { AboutOrders } from "../../specs/requirement.ts";
import { anApplication } from "../asking/played.ts";
import type { Probe } from "../asking/probe.ts";
import { printSearch, searched } from "../../judging/oracle/search.ts";
import { singleOrders } from "../drawing/orders.ts";
import { telltaleSearches } from "../drawing/searches.ts";
import { isSearchable } from "./searches.ts";
import { sampleFilter } from "../drawing/samples.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { withItems } from "./filters.ts";
import { hasLaterMembers, laterMembersWanted } from "./later-members.ts";
import { check } from "./property.ts";
import type { Outcome, Suite } from "./suite.ts";

/** A requirement on the order of items. */
export interface OrderPlan {
  /** The orders to choose from, made for the items that are there. */
  pool(items: readonly Item[], contract: Contract): readonly (readonly OrderKey[])[];
  /** Judges the ordered items; `plain` are those of the collection without `$orderby`. */
  judge(ordered: readonly Item[], keys: readonly OrderKey[], contract: Contract, plain: readonly Item[]): Judgement;
  /** Which recorded orders the requirement is about; none where one page cannot break it. */
  readonly about?: RecordedOrders["about"];
  /** Whether `$orderby` shows in an answer that is right; unless given, where the items without it are not. */
  tells?(ordered: readonly Item[], plain: readonly Item[], contract: Contract): boolean;
  /** What data would let the requirement be decided. */
  readonly needs: string;
  /** How the order is written, where it is not written plainly. */
  write?(order: string): string;
  /** Whether orders next to other options are left to other requirements. */
  readonly alone?: true;
  /** Whether it is tried as an application, and next to the preference for later members of enumerations, as well. */
  readonly inOtherWays?: true;
  /** Whether it supposes orders where the type does not say by which members: what is refused then is refused rightly. */
  readonly supposes?: true;
}

/** A suite on orders by one member that the documentation lets a request order by. */
export function onOrdersBy({ by, directions, needs }: AboutOrders): Suite {
  const known = (contract: Contract): readonly string[] =>
    by === "enum" ? orderable(contract, "enum") : orderable(contract, ...plainKinds);
  return onOrders({
    about: ([key, ...others], contract) =>
      others.length === 0 &&
      directions.includes(key?.direction ?? "none") &&
      known(contract).includes(key?.member ?? ""),
    pool: (_items, contract) =>
      singleOrders(
        known(contract),
        directions.map((direction) => (direction === "none" ? undefined : direction)),
      ),
    judge: (ordered, keys, contract) => judgeOrder(ordered, keys, contract),
    needs,
    ...(by === "plain" && directions.includes("desc") ? { inOtherWays: true } : {}),
  });
}

/** A suite that draws orders and judges in which order the items of the whole collection come back. */
export function onOrders(plan: OrderPlan): Suite {
  const { about } = plan;
  return {
    ...(about === undefined
      ? {}
      : { judge: judgeOrdered({ about, judge: (items, keys, contract) => plan.judge(items, keys, contract, items) }) }),
    applies: (contract) =>
      orderable(contract).length > 0 ||
      (plan.supposes === true && supposedOrderable(contract, ...plainKinds).length > 0),
    drive: (probe) =>
      withItems(probe, async (ids, plain) => {
        const pool = plan.pool(plain, probe.contract);
        if (pool.length === 0)
          return { judgement: unjudged("no order is documented for these items", plan.needs), evidence: [] };
        const exhaustive = pool.length <= probe.draws.runs;
        const outcome = await check(probe, {
          arbitrary: () => fc.constantFrom(...pool),
          deck: () => (probe.draws.quick ? firstTelling(plan, pool, probe.contract, plain) : exhaustive ? pool : []),
          exhaustive,
          ask(p, _ids, keys) {
            const order = printOrder(keys);
            const written = plan.write?.(order);
            const options = { orderby: order };
            return p.request(
              ids,
              options,
              written === undefined ? {} : { query: `$orderby=${percentEncoded(written)}` },
            );
          },
          async judge(p, ask, keys) {
            const found = await p.shareWhole(ask);
            const { first } = found;
            if (found.kind === "stopped") {
              const isSaid = orderable(p.contract).length > 0;
              return { judgement: isSaid ? busyOrRefused(found) : unjudged(found.reason), evidence: [first] };
            }
            const judgement = plan.judge(found.items, keys, p.contract, plain);
            const told = judgement.kind !== "kept" || tells(plan, found.items, keys, p.contract, plain);
            return { judgement: told ? judgement : inOrderAlready, evidence: [first] };
          },
        });
        if (outcome.judgement.kind === "kept" && !probe.draws.quick && plan.alone === undefined) {
          const beside = await orderBesideOthers(probe, ids, plain, plan);
          return beside.judgement.kind === "broken" ? beside : outcome;
        }
        if (outcome.judgement.kind !== "unjudged") return outcome;
        return { ...outcome, judgement: { needs: plan.needs, ...outcome.judgement } };
      }),
  };
}

function tells(
  plan: OrderPlan,
  ordered: readonly Item[],
  keys: readonly OrderKey[],
  contract: Contract,
  plain: readonly Item[],
): boolean {
  return plan.tells?.(ordered, plain, contract) ?? isTelling(plan, keys, contract, plain);
}

// Whoever ignores `$orderby` answers with the items as they stand.
function isTelling(plan: OrderPlan, keys: readonly OrderKey[], contract: Contract, plain: readonly Item[]): boolean {
  return plan.judge(plain, keys, contract, plain).kind === "broken";
}

function firstTelling(
  plan: OrderPlan,
  pool: readonly (readonly OrderKey[])[],
  contract: Contract,
  plain: readonly Item[],
): readonly (readonly OrderKey[])[] {
  const found = pool.find((keys) => isTelling(plan, keys, contract, plain));
  return found === undefined ? pool.slice(0, 1) : [found];
}

// Once next to `$search`, to `$filter`, to `$expand` and to a `$select` of what tells the order, none of which changes how what is found is ordered. The order is one
// in which the items do not stand already, so that ignoring it shows.
async function orderBesideOthers(probe: Probe, ids: Ids, plain: readonly Item[], plan: OrderPlan): Promise<Outcome> {
  const { contract } = probe;
  const all = plan.pool(plain, contract);
  const keys = firstTelling(plan, all, contract, plain)[0] ?? [];
  const expand = expandable(contract, "must").map((name) => ({ name }));
  const select = [...new Set([...keyMembers(contract), ...keys.map(({ member }) => member.split("/")[0] ?? member)])];
  const filter = sampleFilter(contract);
  const { searchable = [] } = contract.operation;
  // What it finds must not stand in that order by itself.
  const search = isSearchable(contract)
    ? telltaleSearches(plain, searchable).find((one) => {
        const { inside } = searched(one, plain, searchable);
        return plan.judge(inside, keys, contract, inside).kind === "broken";
      })
    : undefined;
  const others = [
    ...(search === undefined ? [] : [{ search: printSearch(search) }]),
    ...(filter === undefined ? [] : [{ filter }]),
    ...(contract.operation.queryOptions.includes("$select") ? [{ select }] : []),
    ...(expand.length === 0 ? [] : [{ expand }]),
  ];
  const asks = [
    ...others.map((option) => probe.request(ids, { orderby: printOrder(keys), ...option })),
    ...(plan.inOtherWays === true && hasLaterMembers(contract)
      ? [probe.request(ids, { orderby: printOrder(keys) }, { headers: { prefer: laterMembersWanted } })]
      : []),
    ...(plan.inOtherWays === true
      ? anApplication(probe).map((asker) => probe.request(ids, { orderby: printOrder(keys) }, { asker }))
      : []),
  ];
  for (const ask of asks) {
    const found = await probe.shareWhole(ask);
    // A service that refuses to combine them does not order them wrongly.
    if (found.kind === "stopped") continue;
    // A search finds some of the items.
    const judgement = plan.judge(found.items, keys, contract, ask.options.search === undefined ? plain : found.items);
    if (judgement.kind === "broken") return { judgement, evidence: [found.first] };
  }
  return { judgement: unjudged("no order next to another option is wrong"), evidence: [] };
}
