import type { Contract } from "../../specs/contract.ts";
import type { Property } from "../../specs/resource.ts";
import { itemType } from "../judging/items.ts";

/** Structural members that every service of the operation knows, in documented order. */
export function structuralMembers(contract: Contract): readonly (readonly [string, Property])[] {
  return Object.entries(itemType(contract).properties).filter(([, { optional }]) => optional === undefined);
}

/** Navigation properties that stand in the documented answer without being asked for. */
export function inlineNavigation(contract: Contract): readonly string[] {
  return Object.entries(itemType(contract).navigation).flatMap(([name, { inline }]) =>
    inline === undefined ? [] : [name],
  );
}

/** Navigation properties that the documentation lets a request expand, at the given level. */
export function expandable(contract: Contract, level: "must" | "should"): readonly string[] {
  return Object.entries(itemType(contract).navigation).flatMap(([name, { expand }]) =>
    expand === level ? [name] : [],
  );
}

/** All that `$select` may name. */
export function selectable(contract: Contract): readonly string[] {
  return [...structuralMembers(contract).map(([name]) => name), ...inlineNavigation(contract)];
}

/** The members that tell an entity from others. */
export function keyMembers(contract: Contract): readonly string[] {
  return structuralMembers(contract).flatMap(([name, { key }]) => (key ? [name] : []));
}
