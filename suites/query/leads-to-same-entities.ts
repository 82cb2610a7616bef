import type { Probe } from "../../engine/asking/probe.ts";
import { readListAt } from "../../engine/builders/behind.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { bodyOf, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { judgeAlike } from "../../judging/answers/compare-values.ts";
import { kept, unjudged } from "../../judging/judgement.ts";
import { foldedId, isGuid } from "../../judging/values/collation.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { toldType } from "../../judging/values/members.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Navigation } from "../../specs/resource.ts";
import { lastNavigation, setOf, typesOfSet } from "../../specs/route-types.ts";

/** Types whose sets are read, pages of each, and entities that are looked at one by one, being in none of them. */
const [mostSets, mostPages, mostAlone] = [{ library: 1 }, 4, { family: 3, library: 1 }] as const;
const mostOthers = { library: 1 } as const;
const uncached = { headers: { "cache-control": "no-cache" } };
const needs = "entities with GUIDs as keys that are served at addresses of their own";

export const suite: Suite = {
  applies: isRelation,
  async drive(probe) {
    const [ids] = probe.bindings;
    if (ids === undefined) return nothingFound(probe);
    const { contract } = probe;
    const parents = [ids, ...probe.some(probe.bindings.slice(1), mostOthers)];
    const listings = await Promise.all(parents.map((parent) => probe.listing(parent)));
    const ledTo = listings.flatMap((answer) =>
      (itemsOf(answer, contract) ?? []).flatMap((item) =>
        isGuid(itemId(item, contract)) ? [{ item, id: itemId(item, contract), parent: answer.ask.ids }] : [],
      ),
    );
    const inSets = await readSets(probe, ids, new Set(ledTo.map(({ item }) => typeOf(item, contract))));
    const inNone = ledTo.filter(({ id }) => !inSets.has(id));
    let judged = 0;
    for (const { item, id, parent } of [
      ...ledTo.filter((one) => inSets.has(one.id)),
      ...probe.some(inNone, mostAlone),
    ]) {
      const shown = inSets.get(id);
      const found =
        shown === undefined
          ? await compareAlone(probe, ids, item, {})
          : outcome(judgeAlike(shown, item.value, contract));
      if (found.judgement.kind !== "broken") {
        judged += found.judgement.kind === "kept" ? 1 : 0;
        continue;
      }
      // The data may have changed between the two: only fresh answers can say.
      const fresh = await probe.share(probe.request(parent, {}, uncached));
      const again = (itemsOf(fresh, contract) ?? []).find((one) => itemId(one, contract) === id);
      const still = again === undefined ? undefined : await compareAlone(probe, ids, again, uncached);
      if (still?.judgement.kind === "broken") return { ...still, evidence: [...still.evidence, fresh] };
    }
    return outcome(judged > 0 ? kept(judged) : unjudged("no entity was found at an address of its own", needs));
  },
};

// What is part of its parent has no other address.
function isRelation(contract: Contract, route: Route): boolean {
  const navigation = lastNavigation(contract.types, route) ?? navigationOfSet(contract, route);
  return navigation !== undefined && navigation.contained !== true && keyMembers(contract).length === 1;
}

// Behind a key of a set, such as that of all users.
function navigationOfSet(
  { types }: Contract,
  { segments: [set, key, last, ...further] }: Route,
): Navigation | undefined {
  if (set?.kind !== "name" || key?.kind !== "key" || last?.kind !== "name" || further.length > 0) return undefined;
  return typesOfSet(types, set.name)[0]?.navigation[last.name];
}

function typeOf(item: Item, contract: Contract): string {
  return toldType(item.value, itemType(contract), contract.types).name;
}

// What the sets of their types show of these entities, by their ids.
async function readSets(probe: Probe, ids: Ids, types: ReadonlySet<string>): Promise<ReadonlyMap<string, JsonObject>> {
  const [key = ""] = keyMembers(probe.contract);
  const sets = probe.some([...types].map(setOf), mostSets);
  const wholes = await Promise.all(
    sets.map((set) => readListAt(probe, ids, `/${set}`, mostPages, { asker: probe.reader, query: "" })),
  );
  const shown = wholes.flatMap(({ items: listed }) => listed.map(({ value }) => value));
  return new Map(shown.map((value) => [foldedId(String(value[key])), value]));
}

// With what is at its own address.
async function compareAlone(probe: Probe, ids: Ids, item: Item, more: Partial<Ask>): Promise<Outcome> {
  const { contract } = probe;
  const id = itemId(item, contract);
  const path = `/${setOf(typeOf(item, contract))}/${id}`;
  const answer = await probe.share(probe.request(ids, {}, { path, query: "", asker: probe.reader, ...more }));
  const body = bodyOf(answer.exchange);
  const [key = ""] = keyMembers(contract);
  const isThere = statusOf(answer) === 200 && body.kind === "json" && isObject(body.value);
  if (!isThere || foldedId(String(body.value[key])) !== id)
    return outcome(unjudged("the entity is not at an address of its own", needs));
  return outcome(judgeAlike(body.value, item.value, contract), answer);
}
