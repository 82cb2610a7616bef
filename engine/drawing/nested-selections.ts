import type { Expand } from "../../judging/answers/ask.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";

/** Expansions with a nested `$select` of the key and one more member, where the entity has more than these. */
export function nestedSelections(contract: Contract): readonly Expand[] {
  return Object.entries(itemType(contract).navigation).flatMap(([name, { type, expand }]) => {
    if (expand === undefined) return [];
    const required = certainMembers(contract, type);
    return required.length < 3 ? [] : [{ name, select: required.slice(0, 2) }];
  });
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
