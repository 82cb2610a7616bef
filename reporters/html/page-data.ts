import type { Evidence, FinishedRun, RequirementResult, RunVerdict, VerdictKind } from "../../engine/finished-run.ts";
import type { TextDifferences } from "../text-difference.ts";

/** What a result repeats on every route of its operation. */
export type Claim = Pick<RequirementResult, "id" | "title" | "level" | "class" | "source">;

/** A route of an operation; `short` tells it from the other routes of the run. */
export interface PageRoute {
  readonly operation: string;
  readonly route: string;
  readonly template: string;
  readonly short: string;
}

/** A result without what others say as well: `claim`, `route` and `exchanges` are places in lists. */
export type PageResult = Omit<
  RequirementResult,
  keyof Claim | "operation" | "route" | "template" | "evidence" | "pointer"
> & {
  readonly claim: number;
  readonly route: number;
  readonly exchanges: readonly number[];
  /** Where what was observed differs from what was expected, if these are much alike. */
  readonly differs?: TextDifferences;
};

/** Something to mend; `findings`, `consequences` and `exchanges` are places in lists. */
export interface PageCause {
  readonly title: string;
  readonly next: string;
  /** What must be mended before the run can pass, what is only warned of, and what the baseline had broken. */
  readonly kind: "fails" | "warns" | "known";
  readonly findings: readonly number[];
  readonly consequences: readonly number[];
  /** What shows it where no result does. */
  readonly exchanges: readonly number[];
}

/** How many results have which verdict. */
export type Counts = Readonly<Record<VerdictKind, number>>;

/** An earlier run of the same target, or this one. */
export interface PastRun {
  readonly startedAt: string;
  readonly verdict: RunVerdict;
  readonly quick: boolean;
  readonly counts: Counts;
}

/** What the page needs before anybody opens a result. */
export interface PageData {
  /** What the user has chosen of the requirements, in a sentence, or nothing. */
  readonly choices: string;
  /** How much was decided, where that is little, or nothing. */
  readonly decided: string;
  readonly run: Omit<FinishedRun, "requirements" | "causes">;
  readonly claims: readonly Claim[];
  readonly routes: readonly PageRoute[];
  readonly results: readonly PageResult[];
  /** In the order in which to mend them. */
  readonly causes: readonly PageCause[];
  /** Oldest first, this run last; empty where no history was given. */
  readonly history: readonly PastRun[];
}

type Answered = Extract<Evidence["response"], { readonly status: number }>;

/** An exchange whose body stands elsewhere: `body` is its place in the list of bodies. */
export interface PageExchange {
  readonly request: Evidence["request"];
  readonly response: (Omit<Answered, "body"> & { readonly body: number }) | Exclude<Evidence["response"], Answered>;
  readonly curl: string;
}

/** A body, or the beginning of one that is longer. */
export interface PageBody {
  readonly text: string;
  /** UTF-16 units of the whole body. */
  readonly length: number;
}

/** All that a page holds, each distinct exchange and body once. */
export interface PageParts {
  readonly data: PageData;
  readonly exchanges: readonly PageExchange[];
  readonly bodies: readonly PageBody[];
}
