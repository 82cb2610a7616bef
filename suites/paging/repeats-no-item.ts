import { onPages, outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { mostTelling } from "../../judging/values/comparable.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";

export const suite: Suite = {
  // Without its key no item is told from another.
  ofWhole: (whole, _ask, contract) =>
    whole.items.every(({ value }) => keyMembers(contract).every((name) => Object.hasOwn(value, name)))
      ? judgeRepeated(whole, contract)
      : outcome(unjudged("the items have no keys")),
  ...onPages(async (plain, probe, ids, by) => {
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    const { contract } = probe;
    const stored = judgeRepeated(plain, contract);
    const [member] = mostTelling(contract);
    if (stored.judgement.kind === "broken" || member === undefined || probe.draws.quick) return stored;
    // Where items tie, an order has boundaries of its own. What it loses or refuses has requirements of its own.
    const ordered = judgeRepeated(
      await probe.whole(probe.request(ids, { orderby: `${member} desc`, ...by })),
      contract,
    );
    return ordered.judgement.kind === "broken" ? ordered : stored;
  }),
};

function judgeRepeated({ items, pageSizes, last }: Whole, contract: Contract): Outcome {
  const pages = pageSizes.flatMap((size, page) => Array.from({ length: size }, () => page + 1));
  const seen = new Map<string, number>();
  for (const [at, item] of items.entries()) {
    const id = itemId(item, contract);
    const before = seen.get(id);
    const page = pages[at] ?? 0;
    if (before !== undefined && before !== page) {
      const observed = `${id} on pages ${before} and ${page}`;
      return outcome(broken({ expected: "each item on one page", observed, pointers: [item.pointer] }), last);
    }
    seen.set(id, page);
  }
  return outcome(kept(items.length));
}
