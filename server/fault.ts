import type { Operation } from "../specs/operation.ts";
import type { Behaviour } from "./exchange.ts";

/** What a file of faults says of one of them. */
export interface FaultDefinition {
  readonly title: string;
  /** Who makes this mistake. */
  readonly who: string;
  /** What an operation has to document for it to show, beside what its requirement needs. */
  readonly needs?: keyof Operation | "delta";
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
