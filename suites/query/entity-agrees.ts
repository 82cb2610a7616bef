import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { type Answer, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { knownMembers, knownOf } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import type { JsonObject } from "../../judging/values/json-object.ts";
import { toldType } from "../../judging/values/members.ts";
import { sameValue } from "../../judging/values/same-value.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";

const mostPages = 5;
/** Entities that are tried until one tells. */
const mostTried = 5;

export const suite: Suite = {
  applies: (contract, route) =>
    route.segments.at(-1)?.kind === "key" && route.segments.length > 1 && hasPlainMembers(contract),
  async drive(probe) {
    let outcome = nothingFound(probe);
    // One that has hardly a value tells nothing; another may.
    for (const ids of probe.bindings.slice(0, mostTried)) {
      outcome = await compare(probe, ids, {});
      // The data may have changed between the two: only fresh answers can say.
      if (outcome.judgement.kind === "broken") return compare(probe, ids, { headers: { "cache-control": "no-cache" } });
      if (outcome.judgement.kind !== "unjudged") break;
    }
    return outcome;
  },
};

// Of an entity that has its key and complex values alone, nothing is compared.
function hasPlainMembers(contract: Contract): boolean {
  return knownMembers(contract).some(([, { key, type }]) => {
    const { collection, name } = edmType(type);
    const isPlainType = name.startsWith("Edm.") || contract.types.get(name)?.kind === "enum";
    return key !== true && !collection && isPlainType;
  });
}

async function compare(
  probe: Probe,
  ids: Ids,
  fresh: { headers?: Readonly<Record<string, string>> },
): Promise<Outcome> {
  const { contract, route } = probe;
  const entity = await probe.share(probe.request(ids, {}, fresh));
  const [item] = itemsOf(entity, contract) ?? [];
  if (item === undefined) return undecided(`the entity was ${outcomeText(entity)}`);
  const { whole, key } = await readAbove(probe, ids, route.segments.length - 1, mostPages, fresh);
  if (statusOf(whole.first) !== 200) return undecided(`the list was ${outcomeText(whole.first)}`);
  const listed = whole.items.find(
    ({ value }) => String(value[key]).toLowerCase() === String(item.value[key]).toLowerCase(),
  );
  if (listed === undefined) return undecided("the list does not show the entity");
  const judgement = judgeAlike(item.value, listed.value, contract);
  return { judgement, evidence: evidenceOf(judgement, entity, whole.first) };
}

function undecided(reason: string): Outcome {
  return { judgement: unjudged(reason, "a list that the same identity may read, and an entity in it"), evidence: [] };
}

function evidenceOf(judgement: Judgement, ...answers: readonly Answer[]): readonly Answer[] {
  return judgement.kind === "broken" ? answers : [];
}

// A list may leave members out, or give null for what takes long to work out.
function judgeAlike(entity: JsonObject, listed: JsonObject, contract: Contract): Judgement {
  // What one of a derived type has beyond the others counts as well.
  const both = knownOf(toldType(listed, itemType(contract), contract.types)).filter(
    ([name, { key }]) => key !== true && isPlain(entity[name]) && isPlain(listed[name]),
  );
  const wrong = both.find(([name, property]) => !sameValue(property, entity[name], listed[name]));
  if (wrong === undefined)
    return both.length > 0 ? kept(both.length) : unjudged("list and entity have no member in common");
  const [name] = wrong;
  return broken({
    expected: `${name} ${observedText(listed[name])}, as in the list`,
    observed: observedText(entity[name]),
    pointers: [`/${name}`],
  });
}

function isPlain(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
