import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { itemId } from "../judging/item-ids.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite: Suite = {
  ...onPages((plain, { contract }) => {
    if (plain.kind === "stopped") return outcome(unjudged(plain.reason));
    const pages = plain.pageSizes.flatMap((size, page) => Array.from({ length: size }, () => page + 1));
    const seen = new Map<string, number>();
    for (const [at, item] of plain.items.entries()) {
      const id = itemId(item, contract);
      const before = seen.get(id);
      const page = pages[at] ?? 0;
      if (before !== undefined && before !== page) {
        const observed = `${id} on pages ${before} and ${page}`;
        return outcome(broken({ expected: "each item on one page", observed, pointers: [item.pointer] }), plain.last);
      }
      seen.set(id, page);
    }
    return outcome(kept(plain.items.length));
  }),
};
