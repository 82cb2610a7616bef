import { checkFilters, withItems } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { isSupposable, supposedComparisons } from "../../engine/drawing/supposed.ts";

/** Of the draws, and at least so many; every one of them tells. */
const [share, fewest] = [0.2, 12] as const;

export const suite: Suite = {
  applies: isSupposable,
  drive: (probe) =>
    withItems(probe, (ids, items) =>
      checkFilters(probe, ids, items, {
        pool: () => {
          const all = supposedComparisons(items, probe.contract);
          return probe.some(all.slice(0, Math.max(fewest, Math.ceil(probe.draws.runs * share))), { library: 2 });
        },
        needs: "items that differ in a member of which no filter is documented, and a service that filters by it",
        mayBeRefused: true,
      }),
    ),
};
