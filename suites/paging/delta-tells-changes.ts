import type { Probe } from "../../engine/asking/probe.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Whole } from "../../judging/answers/whole.ts";
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
        const next = await nextRound(probe, last);
        if (next === undefined) return outcome(unjudged("there is no deltaLink that can be followed", needs));
        if (next.kind === "stopped" || statusOf(next.first) !== 200)
          return outcome(unjudged("the deltaLink was not answered to its end", needs));
        const again = within(all, next.items, probe.contract).length;
        return again < all.length
          ? ((await behindDeltaLink(probe, ids)) ?? outcome(kept(all.length - again)))
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

// What the last page of a round leads to; undefined where it has no link that can be followed.
async function nextRound(probe: Probe, last: Answer): Promise<Whole | undefined> {
  const linked = deltaLinkOf(last);
  const url = linked === undefined ? undefined : atOriginOf(linked, new URL(last.exchange.request.url));
  return url === undefined ? undefined : probe.whole({ ...last.ask, url });
}

// What changed since a round of changes has the members that the round selected. Undefined where nothing tells otherwise.
async function behindDeltaLink(probe: Probe, ids: Ids): Promise<Outcome | undefined> {
  const select = sampleSelect(probe.contract);
  if (select.length === 0) return undefined;
  const { items, last } = await probe.whole(probe.request(ids, { select }));
  const next = await nextRound(probe, last);
  if (next === undefined) return undefined;
  const isShown = (some: readonly Item[], name: string): boolean =>
    some.some(({ value }) => Object.hasOwn(value, name));
  const unasked = structuralMembers(probe.contract).flatMap(([name]) =>
    !select.includes(name) && isShown(next.items, name) && !isShown(items, name) ? [name] : [],
  );
  if (unasked.length === 0) return undefined;
  const breach = {
    expected: "the members of the first round in the next one",
    observed: `unasked behind the deltaLink: ${unasked.join(", ")}`,
    pointers: [`/value/0/${unasked[0]}`],
    details: { selected: select.join(", ") },
  };
  return outcome(broken(breach), last, next.first);
}
