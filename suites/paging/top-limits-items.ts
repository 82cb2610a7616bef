import { outcome } from "../../engine/builders/paged.ts";
import { withItems } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { idList, itemId, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { asksForChanges } from "../../specs/operation.ts";

const judge = judgeItems((items, { ask: { options, route, url } }) => {
  // In a round of changes the service says how much there is in later pages.
  const { top = -1 } = url === undefined || !asksForChanges(route) ? options : {};
  return top < 0 ? unjudged("the request has no $top that says how many") : judgeSize(items.length, top);
});

export const suite: Suite = {
  judge,
  applies: ({ operation }) => operation.returns.collection && operation.queryOptions.includes("$top"),
  drive: (probe) =>
    withItems(probe, async (ids, all) => {
      // A third of them, so that a service that goes on behind so many takes a few pages.
      const few = probe.draws.quick ? [1] : [1, Math.ceil(all.length / 3), all.length - 1];
      for (const top of new Set(few)) {
        const ask = probe.request(ids, { top });
        // One by one, many items take as many requests.
        if (all.length / top > 50) {
          const first = await probe.share(ask);
          const judgement = judge(first, probe.contract);
          if (judgement.kind === "broken") return outcome(judgement, first);
          continue;
        }
        const found = await probe.whole(ask);
        const judgement = judgeTop(found, top, all, probe.contract);
        if (judgement.kind !== "kept") return outcome(judgement, found.first, found.last);
      }
      return outcome(kept(1));
    }),
};

function judgeSize(size: number, top: number): Judgement {
  if (size <= top) return kept(1);
  return broken({ expected: `at most ${top} items`, observed: `${size} items`, pointers: [`/value/${top}`] });
}

// What stands behind the first so many is left out by one service, and follows on further pages of another.
function judgeTop(found: Whole, top: number, all: readonly Item[], contract: Contract): Judgement {
  const size = judgeSize(found.pageSizes[0] ?? 0, top);
  if (size.kind === "broken") return size;
  if (found.kind === "stopped") return busyOrRefused(found);
  const ids = new Set(found.items.map((item) => itemId(item, contract)));
  if (ids.size < found.items.length) {
    const observed = `${found.items.length - ids.size} of them twice`;
    return broken({ expected: "each item once", observed, pointers: ["/value"] });
  }
  if (found.items.length === top || found.items.length >= all.length) return kept(1);
  const lost = without(all, found.items, contract);
  const behind = nextLink(found.first) === undefined ? "without a nextLink" : `on ${found.pageSizes.length} pages`;
  return broken({
    expected: `${top} items, or with nextLinks all ${all.length}`,
    observed: `${found.items.length} items ${behind}`,
    pointers: ["/value"],
    details: { "left out": idList(lost, contract) },
  });
}
