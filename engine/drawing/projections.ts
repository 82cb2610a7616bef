import fc from "fast-check";

import type { Expand } from "../../judging/answers/ask.ts";
import { selectable } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { Probe } from "../asking/probe.ts";

/** Lists for `$select`: any members, in any order, each once. */
export function projections(contract: Contract): fc.Arbitrary<string[]> {
  const names = selectable(contract);
  return fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: names.length }).map(withoutParts);
}

// What a list means that names a member and a part of it is said by nobody.
function withoutParts(names: readonly string[]): string[] {
  return names.filter((name) => !name.includes("/") || !names.includes(name.split("/")[0] ?? ""));
}

/** Lists worth trying always: each member alone, everything backwards. A quick run takes two halves, both backwards. */
export function projectionDeck(probe: Probe): string[][] {
  const { contract, draws } = probe;
  const names = selectable(contract);
  if (names.length === 0) return [];
  const backwards = withoutParts([...names].reverse());
  if (!draws.quick) return [...probe.some(names, { library: 3 }).map((name) => [name]), backwards];
  return [0, 1].map((half) => backwards.filter((_, at) => at % 2 === half)).filter((list) => list.length > 0);
}

/** The deck of a property that judges `$select` next to another option: a quick run takes one list of it. */
export function combinedDeck(probe: Probe): string[][] {
  return probe.draws.quick ? projectionDeck(probe).slice(0, 1) : projectionDeck(probe);
}

/** Expansions with a nested `$select` of the key and one more member, where the entity has more than these. */
export function nestedSelections(contract: Contract): readonly Expand[] {
  return Object.entries(itemType(contract).navigation).flatMap(([name, { type, expand }]) => {
    if (expand === undefined) return [];
    const required = certainMembers(contract, type);
    if (required.length >= 3) return [{ name, select: required.slice(0, 2) }];
    // Entities of derived types have members enough, of which the declared one knows its key alone.
    return isDerivedFrom(edmType(type).name, contract) ? [{ name, select: keysOf(contract, type) }] : [];
  });
}

function isDerivedFrom(name: string, { types }: Contract): boolean {
  return [...types.values()].some((type) => type.kind === "entity" && type.base === name);
}

function keysOf(contract: Contract, type: string): readonly string[] {
  const members = Object.entries(structuredType(contract.types, edmType(type).name).properties);
  return members.flatMap(([member, { key }]) => (key ? [member] : []));
}

/** The members that every service of the operation knows of an expandable entity; none where it cannot be expanded. */
export function nestedMembers(contract: Contract, navigation: string): readonly string[] {
  const found = itemType(contract).navigation[navigation];
  return found?.expand === undefined ? [] : certainMembers(contract, found.type);
}

function certainMembers(contract: Contract, type: string): readonly string[] {
  const members = Object.entries(structuredType(contract.types, edmType(type).name).properties);
  return members.filter(([, { optional }]) => optional === undefined).map(([member]) => member);
}
