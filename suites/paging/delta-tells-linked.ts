import { readWhole } from "../../engine/asking/pages.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { readListAt } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { lacksMetadata, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import { asksForChanges } from "../../specs/operation.ts";
import { lastName } from "../../specs/operation-parts.ts";

/** Entities that are looked at for one that leads to something. */
const mostTried = 6;
/** Of longer rounds, the beginning is looked at. */
const mostPages = 20;
const needs = "an entity whose own list of them has items";

export const suite: Suite = {
  applies: ({ operation: { linkedChanges = [] } }, route) => linkedChanges.length > 0 && asksForChanges(route),
  takes: ({ linkedChanges = [] }, { routes }) => routes.some((route) => linkedChanges.includes(lastName(route))),
  drive: (probe) => withItems(probe, (ids) => compare(probe, ids)),
};

async function compare(probe: Probe, ids: Ids): Promise<Outcome> {
  const { contract } = probe;
  const round = await readWhole(contract, probe.request(ids), (page) => probe.share(page), {
    pages: mostPages,
    asSent: true,
  });
  if (statusOf(round.first) !== 200 || lacksMetadata(round.first))
    return outcome(unjudged("the round was not answered with its metadata"));
  const present = round.items.filter(({ value }) => !Object.hasOwn(value, "@removed"));
  for (const name of contract.operation.linkedChanges ?? []) {
    if (present.some(({ value }) => Object.hasOwn(value, `${name}@delta`))) return outcome(kept(1));
    const leading = await firstLeading(probe, ids, present, name);
    if (leading === undefined) continue;
    const { item, path } = leading;
    const breach = {
      expected: `${name}@delta, for ${path} has items`,
      observed: "absent in all items of the round",
      pointers: [`${item.pointer}/${name}@delta`],
    };
    return outcome(broken(breach), round.first);
  }
  return outcome(unjudged("no entity that was looked at leads to anything", needs));
}

// Who may see what changes need not be allowed to see what it leads to.
async function firstLeading(
  probe: Probe,
  ids: Ids,
  items: readonly Item[],
  name: string,
): Promise<{ readonly item: Item; readonly path: string } | undefined> {
  const { contract, route } = probe;
  const [key = ""] = keyMembers(contract);
  const above = writePath({ ...route, segments: route.segments.slice(0, -1) }, ids);
  for (const item of items.slice(0, mostTried)) {
    const id = item.value[key];
    if (typeof id !== "string") continue;
    const path = `${above}/${percentEncoded(id)}/${name}`;
    const found = await readListAt(probe, ids, path, 1, { asker: probe.reader });
    if (statusOf(found.first) === 200 && found.items.length > 0) return { item, path };
  }
  return undefined;
}
