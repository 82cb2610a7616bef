import { withListed } from "../../engine/builders/behind.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { knownMembers, knownOf } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import type { JsonObject } from "../../judging/values/json-object.ts";
import { toldType } from "../../judging/values/members.ts";
import { isPlain, sameValue } from "../../judging/values/same-value.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";

export const suite: Suite = {
  applies: (contract, route) =>
    route.segments.at(-1)?.kind === "key" && route.segments.length > 1 && hasPlainMembers(contract),
  drive: withListed(judgeAlike),
};

// Of an entity that has its key and complex values alone, nothing is compared.
function hasPlainMembers(contract: Contract): boolean {
  return knownMembers(contract).some(([, { key, type }]) => {
    const { collection, name } = edmType(type);
    const isPlainType = name.startsWith("Edm.") || contract.types.get(name)?.kind === "enum";
    return key !== true && !collection && isPlainType;
  });
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
