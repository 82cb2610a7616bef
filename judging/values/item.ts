import type { Contract } from "../../specs/contract.ts";
import { structuredType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import type { JsonObject } from "./json-object.ts";

/** An entity of an answer and where it stands in the body. */
export interface Item {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** Graph expands no more than so many entities of a collection, and says nothing of the others. */
export const mostInline = 20;

/** Where the first entity of a collection stands. */
export const firstPlace = "/value/0";

/** The documented type of the entities. */
export function itemType(contract: Contract): StructuredType {
  return structuredType(contract.types, contract.operation.returns.resource);
}

/** The contract with another type in place of that of its entities. */
export function withItemType(contract: Contract, type: StructuredType): Contract {
  return { ...contract, types: new Map([...contract.types, [contract.operation.returns.resource, type]]) };
}

const memos = new WeakMap<object, Map<unknown, unknown>>();

/** Works something out of an entity, or of a list of items, once, in whatever answers it stands. A key always stands for the same kind of thing. */
export function itemMemo<T>(value: JsonObject | readonly Item[], key: unknown, make: () => T): T {
  let known = memos.get(value);
  if (known === undefined) memos.set(value, (known = new Map()));
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}
