import type { Contract } from "../../specs/contract.ts";
import { structuredType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import type { JsonObject } from "./json-object.ts";

/** An entity of an answer and where it stands in the body. */
export interface Item {
  readonly pointer: string;
  readonly value: JsonObject;
}

/** Where the first entity of a collection stands. */
export const firstPlace = "/value/0";

/** The documented type of the entities. */
export function itemType(contract: Contract): StructuredType {
  return structuredType(contract.types, contract.operation.returns.resource);
}
