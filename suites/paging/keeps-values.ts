import type { Probe } from "../../engine/asking/probe.ts";
import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { sampleOrder } from "../../engine/drawing/samples.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { unjudged } from "../../judging/judgement.ts";
import { knownMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import { asksForChanges } from "../../specs/operation.ts";

// What stands on later pages, and stands on the first one where it is asked for in another way.
async function judgePages(pages: Whole, probe: Probe, ids: Ids, by: Options): Promise<Outcome> {
  const { contract } = probe;
  const later = pages.items.slice(pages.pageSizes[0] ?? 0);
  const view = otherView(pages, probe, ids, by);
  if (view === undefined || later.length === 0)
    return outcome(unjudged("no other request has on its first page what stands on a later one here"));
  // Of what filters ask for, no more is kept of pages than that.
  const names = knownMembers(contract).flatMap(([name]) =>
    contract.operation.askedEntities?.has(name) === true ? [] : [name],
  );
  const judge = (items: readonly Item[], elsewhere: readonly Item[] = []) =>
    judgeSameValues(items, elsewhere, names, contract);
  const judgement = judge(later, itemsOf(await probe.share(view), contract));
  if (judgement.kind !== "broken") return outcome(judgement);
  // The data may have changed in between: only fresh answers can say.
  const headers = { "cache-control": "no-cache" };
  const again = await probe.whole({ ...pages.first.ask, headers });
  const fresh = await probe.send({ ...view, headers });
  return outcome(
    judge(again.items.slice(again.pageSizes[0] ?? 0), itemsOf(fresh, contract)),
    again.last ?? again.first,
    fresh,
  );
}

// All at once where the pages are made by `$top`, or as many as may be; otherwise from the other end.
function otherView({ items }: Whole, probe: Probe, ids: Ids, by: Options): Ask | undefined {
  const { operation } = probe.contract;
  if (by.top !== undefined) return probe.request(ids);
  if (operation.queryOptions.includes("$top")) return probe.request(ids, { top: items.length });
  const order = sampleOrder(probe.contract);
  return order === undefined ? undefined : probe.request(ids, { orderby: `${order} desc` });
}

const paged = onPages(judgePages);

export const suite: Suite = {
  ...paged,
  applies: (contract, route) => contract.operation.returns.collection && !asksForChanges(route),
};
