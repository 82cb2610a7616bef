import type { Operation } from "./operation.ts";
import type { Requirement } from "./requirement.ts";
import type { TypeIndex } from "./resource.ts";
import type { SourceDocument } from "./source.ts";

/** All that is documented, loaded and checked. */
export interface Specs {
  readonly operations: readonly Operation[];
  readonly types: TypeIndex;
  readonly requirements: readonly Requirement[];
  readonly sources: ReadonlyMap<string, SourceDocument>;
}

/** One operation with the types that it speaks of. */
export interface Contract {
  readonly operation: Operation;
  readonly types: TypeIndex;
}

/** The contract of each operation, by its id. */
export function contractsOf({ operations, types }: Pick<Specs, "operations" | "types">): ReadonlyMap<string, Contract> {
  return new Map(operations.map((operation) => [operation.id, { operation, types }]));
}
