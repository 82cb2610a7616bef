import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { knownMembers } from "../../judging/values/documented-members.ts";
import type { JsonObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";

/** Entities that are looked at, and pages of lists that are read to find them. */
const [mostTried, mostPages] = [3, 5] as const;
const etag = "@odata.etag";
const needs = "a list that the same identity may read, and an entity in it";

// A list may leave out what takes long to work out. Who reads one entity gets no less of it than who reads many.
export const suite: Suite = {
  applies: (_, route) => route.segments.at(-1)?.kind === "key" && route.segments.length > 1,
  async drive(probe) {
    const outcomes: Outcome[] = [];
    for (const ids of probe.bindings.slice(0, mostTried)) {
      const found = await compare(probe, ids, {});
      // The data may have changed between the two: only fresh answers can say.
      if (found.judgement.kind === "broken") return compare(probe, ids, { headers: { "cache-control": "no-cache" } });
      outcomes.push(found);
    }
    return outcomes.find(({ judgement }) => judgement.kind === "kept") ?? outcomes[0] ?? nothingFound(probe);
  },
};

async function compare(
  probe: Probe,
  ids: Ids,
  fresh: { readonly headers?: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const { contract, route } = probe;
  const own = await probe.share(probe.request(ids, {}, fresh));
  // Whoever may read what is their own is told nothing of others.
  const isRefused = statusOf(own) === 403 && probe.has("discovery");
  const entity = isRefused ? await probe.share(probe.request(ids, {}, { asker: "discovery", ...fresh })) : own;
  const [item] = itemsOf(entity, contract) ?? [];
  if (item === undefined) return outcome(unjudged(`the entity was ${outcomeText(entity)}`, needs));
  const { whole, key } = await readAbove(probe, ids, route.segments.length - 1, mostPages, fresh);
  if (statusOf(whole.first) !== 200) return outcome(unjudged(`the list was ${outcomeText(whole.first)}`, needs));
  const id = String(item.value[key]).toLowerCase();
  const listed = whole.items.find(({ value }) => String(value[key]).toLowerCase() === id);
  if (listed === undefined) return outcome(unjudged("the list does not show the entity", needs));
  const judgement = judgeShown(item.value, listed.value, contract);
  return outcome(judgement, ...(judgement.kind === "broken" ? [entity, whole.first] : []));
}

// What is null may be left out of either, and so may a tag. An entity that has one has the same wherever it is told.
function judgeShown(entity: JsonObject, listed: JsonObject, contract: Contract): Judgement {
  const shown = knownMembers(contract).flatMap(([name]) => ((listed[name] ?? null) === null ? [] : [name]));
  const lacking = shown.filter((name) => !Object.hasOwn(entity, name));
  if (lacking.length > 0)
    return broken({
      expected: `${lacking.join(", ")}, as in the list`,
      observed: "absent",
      pointers: lacking.map((name) => `/${name}`),
    });
  const [tag, listedTag] = [entity[etag], listed[etag]];
  if (typeof tag === "string" && typeof listedTag === "string" && tag !== listedTag)
    return broken({
      expected: `${etag} ${observedText(listedTag)}, as in the list`,
      observed: observedText(tag),
      pointers: [`/${etag}`],
    });
  return shown.length > 0 ? kept(shown.length) : unjudged("the list shows no documented member");
}
