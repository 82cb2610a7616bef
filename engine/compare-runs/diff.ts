import type { FinishedRun, RequirementResult, RunVerdict, VerdictKind } from "../finished-run.ts";

/** A run, as far as a comparison names it. */
export interface ComparedRun {
  readonly target: string;
  readonly tool: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly seed: number;
  readonly verdict: RunVerdict;
  readonly exitCode: FinishedRun["exitCode"];
}

/** A requirement on a route that is not what it was. */
export interface Change extends Pick<
  RequirementResult,
  "id" | "level" | "operation" | "route" | "template" | "expected" | "observed"
> {
  /** Absent: the earlier run did not have it. */
  readonly before?: VerdictKind;
  /** Absent: the later run does not have it. */
  readonly after?: VerdictKind;
  /** Why the later verdict is what it is; of the earlier one where there is no later. */
  readonly reason: string;
  readonly replay: string;
}

/** What differs between two runs, requirement by requirement. Each stands in one list alone. */
export interface Diff {
  readonly schemaVersion: 1;
  readonly before: ComparedRun;
  readonly after: ComparedRun;
  /** Broken now, and was not. */
  readonly broke: readonly Change[];
  /** Was broken, and holds now. */
  readonly fixed: readonly Change[];
  /** Only the later run has it, and it is not broken. */
  readonly added: readonly Change[];
  /** Was decided, and can no longer be tested. */
  readonly undecided: readonly Change[];
  /** Could not be tested, and holds now. */
  readonly decided: readonly Change[];
  /** Only the earlier run has it. */
  readonly gone: readonly Change[];
  /** How many were broken before and still are. */
  readonly stillBroken: number;
}

/** What a fact of a contract is about. */
export type FactKind = "operation" | "path" | "permission" | "query option" | "answer" | "type" | "member";

/** One documented fact that differs between two sets of contracts. */
export interface ContractChange {
  readonly change: "added" | "removed" | "changed";
  readonly kind: FactKind;
  /** The operation, or the type. */
  readonly of: string;
  /** Which fact of it, such as `delegated work: User.Read.All`; empty where all of it came or went. */
  readonly fact: string;
  /** What was documented; absent where it is new. */
  readonly before?: string;
  /** What is documented now; absent where it is gone. */
  readonly after?: string;
  /** The ids of the operations whose answers or requests it concerns. */
  readonly operations: readonly string[];
}
