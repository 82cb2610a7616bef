import type { Proof } from "../../suites/prove/proof.ts";
import type { Subject } from "../../suites/prove/subject.ts";

/** What a worker is told to prove. */
export interface ProveRequest {
  readonly subject: Subject;
  readonly seeds: readonly [number, ...number[]];
  /** Draws for the requirement that a fault breaks, and for all others. */
  readonly ownRuns: number;
  readonly otherRuns: number;
}

/** The request as a worker gets it, with a number to tell its reply by. */
export type NumberedRequest = ProveRequest & { readonly number: number };

/** What a worker answers. */
export type NumberedReply = { readonly number: number } & ({ readonly proof: Proof } | { readonly error: string });
