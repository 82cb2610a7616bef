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
import type { Item } from "../../judging/values/item.ts";
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
    const tried = probe.bindings.slice(0, mostTried);
    const outcomes: Outcome[] = [];
    for (const ids of [...tried, ...(await emptiest(probe, tried[0]))]) {
      const found = await compare(probe, ids, {});
      // The data may have changed between the two: only fresh answers can say.
      if (found.judgement.kind === "broken") return compare(probe, ids, { headers: { "cache-control": "no-cache" } });
      outcomes.push(found);
    }
    return outcomes.find(({ judgement }) => judgement.kind === "kept") ?? outcomes[0] ?? nothingFound(probe);
  },
};

// What has no value is left out first: one of which the list shows most such members tells most.
async function emptiest(probe: Probe, ids: Ids | undefined): Promise<readonly Ids[]> {
  const parameter = probe.route.parameters.at(-1);
  if (ids === undefined || parameter === undefined) return [];
  const { whole, key } = await readAbove(probe, ids, probe.route.segments.length - 1, mostPages);
  const nulls = ({ value }: Item): number => Object.values(value).filter((one) => one === null).length;
  const [most] = [...whole.items].sort((a, b) => nulls(b) - nulls(a));
  const id = most === undefined || nulls(most) === 0 ? undefined : most.value[key];
  return typeof id === "string" ? [{ ...ids, [parameter]: id }] : [];
}

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

function judgeShown(entity: JsonObject, listed: JsonObject, contract: Contract): Judgement {
  const names = [...knownMembers(contract).map(([name]) => name), etag];
  const shown = names.filter((name) => Object.hasOwn(listed, name));
  const lacking = shown.filter((name) => !Object.hasOwn(entity, name));
  const [first] = lacking;
  if (first !== undefined)
    return broken({
      expected: `${lacking.join(", ")}, as in the list`,
      observed: "absent",
      pointers: lacking.map((name) => `/${name}`),
    });
  // An entity has its tag wherever it is told.
  if (Object.hasOwn(entity, etag) && !shown.includes(etag))
    return broken({
      expected: `${etag} in the list, as in the entity`,
      observed: "absent",
      pointers: [`/value/0/${etag}`],
    });
  const [tag, listedTag] = [entity[etag], listed[etag]];
  if (tag !== listedTag)
    return broken({
      expected: `${etag} ${observedText(listedTag)}, as in the list`,
      observed: observedText(tag),
      pointers: [`/${etag}`],
    });
  return shown.length > 0 ? kept(shown.length) : unjudged("the list shows no documented member");
}
