import type { Probe } from "../../engine/asking/probe.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { printOrder } from "../../judging/oracle/order.ts";
import { mostTelling, orderable } from "../../judging/values/comparable.ts";
import { idList, without } from "../../judging/values/item-ids.ts";

// What is cut off is cut off where there is most.
const [mostTried, fewest] = [3, 5] as const;

export const suite: Suite = {
  applies: (contract) => orderable(contract).length > 0,
  async drive(probe) {
    if (probe.bindings.length === 0) return nothingFound(probe);
    const longest = (await unlinked(probe)).slice(0, mostTried);
    if (longest.length === 0)
      return outcome(unjudged("no collection of several items was answered without a link", "one that fits on a page"));
    let judged = 0;
    for (const ids of longest) {
      const found = await compare(probe, ids);
      if (found === undefined) continue;
      if (found.judgement.kind === "broken") return found;
      judged += 1;
    }
    return outcome(judged > 0 ? kept(judged) : unjudged("no order of these collections was answered"));
  },
};

async function unlinked(probe: Probe): Promise<readonly Ids[]> {
  const sizes: { readonly ids: Ids; readonly size: number }[] = [];
  for (const ids of probe.known) {
    const listing = await probe.listing(ids);
    const size = itemsOf(listing, probe.contract)?.length ?? 0;
    if (size >= fewest && nextLink(listing) === undefined) sizes.push({ ids, size });
  }
  return sizes.sort((a, b) => b.size - a.size).map(({ ids }) => ids);
}

// In another order, others would be cut off.
async function compare(probe: Probe, ids: Ids): Promise<Outcome | undefined> {
  const { contract } = probe;
  const member = mostTelling(contract)[0] ?? orderable(contract)[0];
  if (member === undefined) return undefined;
  const order = { orderby: printOrder([{ member, direction: "desc" }]) };
  const ordered = await probe.shareWhole(probe.request(ids, order));
  const plain = itemsOf(await probe.listing(ids), contract) ?? [];
  if (ordered.kind === "stopped") return undefined;
  const more = without(ordered.items, plain, contract);
  if (more.length === 0) return outcome(kept(1));
  // Items may have come since: only a fresh listing can say.
  const fresh = await probe.send(probe.request(ids, {}, { headers: { "cache-control": "no-cache" } }));
  const lacking = without(more, itemsOf(fresh, contract) ?? [], contract);
  if (lacking.length === 0 || statusOf(fresh) !== 200 || nextLink(fresh) !== undefined) return undefined;
  const judgement = broken({
    expected: `every item, or an @odata.nextLink that leads to the others`,
    observed: `${plain.length} items and no link, while $orderby shows ${lacking.length} more`,
    pointers: ["/value"],
    details: { "left out": idList(lacking, contract) },
  });
  return outcome(judgement, fresh, ordered.first);
}
