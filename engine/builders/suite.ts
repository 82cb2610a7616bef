import type { Answer, Judge } from "../../judging/answers/answer.ts";
import type { Ask } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import type { Judgement } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Operation, Route } from "../../specs/operation.ts";
import type { Probe } from "../asking/probe.ts";

/** How a property came to its smallest counterexample. */
export interface Shrunk {
  /** The query of the smallest request, not percent-encoded. */
  readonly smallest: string;
  /** The query of the first request that failed. */
  readonly from: string;
  readonly shrinks: number;
  /** How many draws were judged before the first that failed. */
  readonly draws: number;
}

/** What a suite found: its judgement and the answers that show it. */
export interface Outcome {
  readonly judgement: Judgement;
  readonly evidence: readonly Answer[];
  readonly shrunk?: Shrunk;
}

/**
 * Why no single answer can break a requirement: it takes `several-exchanges` that belong together, a positive control
 * among them, or a `known-asker`, whose token and ids somebody vouches for.
 */
export type Beyond = "several-exchanges" | "known-asker";

/**
 * How one requirement is tested. `drive` sends what is needed and judges it. `judge`, where one answer alone can break
 * the requirement, is the pure judgement on it, so that recorded and documented exchanges are judged by the same code.
 * `beyond` says why there is none; `several-exchanges` unless told otherwise.
 */
export interface Suite {
  /** Whether the requirement says anything of this route; it does unless told otherwise. */
  readonly applies?: (contract: Contract, route: Route) => boolean;
  readonly judge?: Judge;
  readonly beyond?: Beyond;
  /** Whether `judge` is about requests that would write. It is about GET unless told so. */
  readonly ofWrites?: true;
  /** Judges a collection that was read page by page, with whatever options, wherever it alone can break the requirement. */
  readonly ofWhole?: (whole: Whole, ask: Ask, contract: Contract) => Outcome;
  readonly drive: (probe: Probe) => Promise<Outcome>;
  /** Whether it is decided only in a run that has this other operation as well. */
  readonly takes?: (operation: Operation, other: Operation) => boolean;
}

/** A suite with a judge of one answer. */
export type JudgedSuite = Suite & { readonly judge: Judge };
