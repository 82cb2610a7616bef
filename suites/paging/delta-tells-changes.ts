import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { deltaLinkOf } from "../../judging/answers/next-link.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { within } from "../../judging/values/item-ids.ts";
import { atOriginOf } from "../../specs/loopback.ts";
import { asksForChanges } from "../../specs/operation.ts";

/** Of so few everything may have changed. */
const fewest = 3;
const needs = "a first round of changes of several entities, and a deltaLink that is answered";

// What changed between two rounds that follow each other at once is little, and never everything that there is.
export const suite: Suite = {
  applies: ({ operation }, route) => operation.returns.collection && asksForChanges(route),
  drive: (probe) =>
    withItems(
      probe,
      async (ids, all) => {
        const { last } = await probe.shareWhole(probe.request(ids));
        const linked = deltaLinkOf(last);
        const url = linked === undefined ? undefined : atOriginOf(linked, new URL(last.exchange.request.url));
        if (url === undefined) return outcome(unjudged("there is no deltaLink that can be followed", needs));
        const next = await probe.whole({ ...last.ask, url });
        if (next.kind === "stopped" || statusOf(next.first) !== 200)
          return outcome(unjudged("the deltaLink was not answered to its end", needs));
        const again = within(all, next.items, probe.contract).length;
        return again < all.length
          ? outcome(kept(all.length - again))
          : outcome(
              broken({
                expected: "what changed since the first round",
                observed: `all ${all.length} entities of the first round again`,
                pointers: ["/value"],
              }),
              last,
              next.first,
            );
      },
      fewest,
    ),
};
