import type { Operation } from "./operation.ts";
import type { Requirement } from "./requirement.ts";
import type { TypeIndex } from "./resource.ts";
import type { SourceDocument } from "./source.ts";

/** All that is documented, loaded and checked. */
export interface Specs {
  readonly operations: readonly Operation[];
  readonly types: TypeIndex;
  /** By operation, where its contract describes types otherwise. */
  readonly typesOf?: ReadonlyMap<string, TypeIndex>;
  readonly requirements: readonly Requirement[];
  readonly sources: ReadonlyMap<string, SourceDocument>;
}

/** One operation with the types that it speaks of. */
export interface Contract {
  readonly operation: Operation;
  readonly types: TypeIndex;
}

/** The contract of an operation, with the types as it describes them. */
export function contractOf(operation: Operation, { types, typesOf }: Pick<Specs, "types" | "typesOf">): Contract {
  return { operation, types: typesOf?.get(operation.id) ?? types };
}

/** The contract of each operation, by its id. */
export function contractsOf(specs: Pick<Specs, "operations" | "types" | "typesOf">): ReadonlyMap<string, Contract> {
  return new Map(specs.operations.map((operation) => [operation.id, contractOf(operation, specs)]));
}
