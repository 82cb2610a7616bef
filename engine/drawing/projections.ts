import fc from "fast-check";

import { selectable } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";

/** Lists for `$select`: any members, in any order, each once. */
export function projections(contract: Contract): fc.Arbitrary<string[]> {
  const names = selectable(contract);
  return fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: names.length });
}

/** Lists worth trying always: each member alone, everything backwards. A quick run takes two halves, both backwards. */
export function projectionDeck({ contract, draws }: Probe): string[][] {
  const names = selectable(contract);
  if (names.length === 0) return [];
  const backwards = [...names].reverse();
  if (!draws.quick) return [...names.map((name) => [name]), backwards];
  return [0, 1].map((half) => backwards.filter((_, at) => at % 2 === half)).filter((list) => list.length > 0);
}

/** The deck of a property that judges `$select` next to another option: a quick run takes one list of it. */
export function combinedDeck(probe: Probe): string[][] {
  return probe.draws.quick ? projectionDeck(probe).slice(0, 1) : projectionDeck(probe);
}
