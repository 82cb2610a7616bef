import type { Behaviour } from "./exchange.ts";
import type { Contract, Specs } from "../specs/contract.ts";

/** What a file of faults says of one of them. */
export interface FaultDefinition {
  readonly title: string;
  /** Who makes this mistake. */
  readonly who: string;
  /** What must be in a contract for it to show; nothing in particular unless given. */
  readonly needs?: readonly Need[];
  /** Called once for each server, so a fault may keep state. */
  apply(honest: Behaviour): Behaviour;
}

/**
 * What a file `server/faults/<class>/<claim>.ts` exports as `faults`: those that break this requirement, by their ids
 * `<class>/<claim>` and, where there are several, `<class>/<claim>/<what>`.
 */
export type FaultDefinitions = Readonly<Record<string, FaultDefinition>>;

/** One defect of the server. */
export interface Fault extends FaultDefinition {
  readonly id: string;
  /** The requirement that it breaks. */
  readonly breaks: string;
}

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
