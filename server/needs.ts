import type { Contract, Specs } from "../specs/contract.ts";

/** What a fault needs of an operation to show there, in words that a table can say, and when an operation has it. */
const tests = {
  "a collection": ({ operation }) => operation.returns.collection,
  "advanced queries": ({ operation }) => operation.neededHeaders !== undefined,
} satisfies Readonly<Record<string, (contract: Contract) => boolean>>;

export type Need = keyof typeof tests;

/** The operations that have all of it. */
export function havingAll(
  needs: readonly Need[],
  { operations, types }: Pick<Specs, "operations" | "types">,
): Specs["operations"] {
  return operations.filter((operation) => needs.every((need) => tests[need]({ operation, types })));
}
