import { withListed } from "../../engine/builders/behind.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeAlike } from "../../judging/answers/compare-values.ts";
import { knownMembers } from "../../judging/values/documented-members.ts";
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
