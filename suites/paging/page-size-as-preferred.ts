import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { lostOnPages } from "../../judging/answers/same-items.ts";
import { broken, kept } from "../../judging/judgement.ts";

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && operation.pageSizePreference === true,
  drive: (probe) =>
    withItems(probe, async (ids, all) => {
      // Half of them, so that a second page is all that it takes.
      const size = Math.ceil(all.length / 2);
      const found = await probe.whole(probe.request(ids, {}, { headers: { prefer: `odata.maxpagesize=${size}` } }));
      if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first);
      const largest = Math.max(...found.pageSizes);
      if (largest > size) {
        const pointers = [`/value/${size}`];
        return outcome(
          broken({ expected: `at most ${size} items on a page`, observed: `${largest} items`, pointers }),
          found.first,
        );
      }
      const lost = lostOnPages(all, found.items, probe.contract);
      return outcome(lost ?? kept(found.pageSizes.length), found.first, found.last);
    }),
};
