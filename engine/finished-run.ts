import type { ChosenLevels, ConformanceClass, Level } from "../specs/requirement.ts";
import type { Waiver } from "./waivers/waiver.ts";

export type VerdictKind = "passed" | "failed" | "warned" | "untested" | "not-applicable" | "waived" | "error";

/** One exchange as evidence: secrets are removed, `curl` repeats the request with the token as a variable. */
export interface Evidence {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly identity: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly response:
    | {
        readonly status: number;
        readonly headers: Readonly<Record<string, string>>;
        readonly body: string;
        readonly durationMs: number;
      }
    | { readonly failure: string; readonly durationMs: number };
  readonly curl: string;
}

export interface SourceReference {
  readonly document: string;
  readonly section: string;
  readonly title: string;
  readonly url: string;
}

/** What one requirement came to on one route. */
export interface RequirementResult {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly class: ConformanceClass;
  readonly operation: string;
  readonly route: string;
  /** The documented path of the route. */
  readonly template: string;
  readonly verdict: VerdictKind;
  /** Why the verdict is what it is, in a sentence; empty when passed. */
  readonly reason: string;
  /** How many pieces of data, or answers, were judged. */
  readonly judged: number;
  /** How long it took to decide, in milliseconds; others were under way at the same time. Absent where nothing was asked. */
  readonly durationMs?: number;
  /** Short hash of what is broken and how, the same for the same defect whatever the seed; of broken ones only. */
  readonly signature?: string;
  /** Of broken ones: the baseline had it broken, too, so that it does not fail the run. */
  readonly known?: true;
  /** Why the user accepts that it is broken; of waived ones only. */
  readonly waiver?: WaiverReference;
  /** What would let an untested requirement be decided. */
  readonly needs?: string;
  /** What to do about a broken one. */
  readonly next?: string;
  /** Of broken ones: the requirements without which it cannot hold either. */
  readonly presupposes?: readonly string[];
  readonly expected?: string;
  readonly observed?: string;
  /** JSON Pointer to the first place. */
  readonly pointer?: string;
  /** JSON Pointers to all places, the first 50 of them. */
  readonly pointers?: readonly string[];
  readonly occurrences?: { readonly wrong: number; readonly of: number; readonly what: string };
  readonly details?: Readonly<Record<string, string>>;
  readonly smallest?: { readonly query: string; readonly from: string; readonly shrinks: number };
  readonly evidence: readonly Evidence[];
  /** The command line that repeats this requirement alone. */
  readonly replay: string;
  readonly source: readonly SourceReference[];
}

/** Which result is meant: one of a requirement on one route. */
export type ResultReference = Pick<RequirementResult, "id" | "operation" | "route">;

/** Something to mend, and what is mended by it. Each broken result stands under one cause, as a finding or a consequence. */
export interface Cause {
  /** That of the requirement, or the name of what was found wrong with the target itself. */
  readonly id: string;
  /** What is wrong, in a sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
  /** All that it stands for was broken in the baseline, too. */
  readonly known?: true;
  /** The results that show it, the representative first; none where the target could not be asked at all. */
  readonly findings: readonly ResultReference[];
  /** Broken results that it explains, and where it has no findings those that it left untested. */
  readonly consequences: readonly ResultReference[];
  /** Requests that show it where no result does. */
  readonly evidence?: readonly Evidence[];
}

/** The user's own word on a broken requirement. */
export interface WaiverReference {
  readonly reason: string;
  /** The cause that it names, where it accepts all that stands under one. */
  readonly cause?: string;
  readonly link?: string;
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** Something to say of the user's waivers, and of which one. */
export interface WaiverRemark {
  /** The waiver as file and line, or its requirement when it is of no file. */
  readonly waiver: string;
  readonly text: string;
}

/** Exchanges that no requirement has judged, for one reason. */
export interface Unjudged {
  readonly reason: string;
  readonly count: number;
  /** Method and URL of one of them. */
  readonly example?: string;
}

/** How long the target took on one route, over all requests that it answered, in milliseconds. */
export interface RouteLatency {
  readonly operation: string;
  readonly route: string;
  readonly template: string;
  readonly exchanges: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly slowestMs: number;
}

export interface ClassResult {
  readonly id: ConformanceClass;
  readonly verdict: "passed" | "failed" | "warned" | "untested" | "not-applicable";
  readonly counts: Readonly<Record<VerdictKind, number>>;
}

/** What became of tokens with one permission of one type, as the contract says or otherwise. */
export interface PermissionCell {
  /** `admitted` and `refused` are as documented, `wrong` is not, `not-documented` says that the contract leaves it open. */
  readonly outcome: "admitted" | "refused" | "wrong" | "untested" | "not-documented";
  /** The statuses that came, each once. */
  readonly statuses: readonly number[];
  /** The requirement that speaks of it. */
  readonly requirement?: string;
}

/** A documented permission of an operation, or any other one, over all types of permission and all routes. */
export interface PermissionRow {
  readonly operation: string;
  /** Absent: any permission that is not documented. */
  readonly permission?: string;
  /** Further names of the same permission. */
  readonly aliases: readonly string[];
  readonly delegated: PermissionCell;
  readonly application: PermissionCell;
  readonly personal: PermissionCell;
}

/** What the target claims, of all that was chosen to be tested. */
export interface ClaimsTold {
  readonly routes: number;
  readonly ofRoutes: number;
  readonly operations: number;
  readonly ofOperations: number;
  readonly tokens?: "checked" | "unchecked";
  readonly options?: readonly string[];
}

/** Which part of a run this is, and what its parts need to be merged into the whole. */
export interface ShardRecord {
  /** Counted from 1. */
  readonly index: number;
  readonly count: number;
  /** Short hash of all that was shared out: the same for the shards of one run. */
  readonly plan: string;
  /** The place of each result among those of the whole run, counted from 0. */
  readonly positions: readonly number[];
  /** The claimed classes. */
  readonly classes: readonly ConformanceClass[];
  readonly strict: boolean;
  /** All waivers, for one that is not needed here may be needed by another shard. */
  readonly waivers: readonly Waiver[];
  /** What cut the shard short, where that leaves the run undecided. */
  readonly cutShort?: string;
}

export type RunVerdict = "conformant" | "non-conformant" | "undecided";

/** A finished run: what reporters turn into text, and what the JSON report holds. */
export interface FinishedRun {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: { readonly url: string; readonly embedded: boolean };
  readonly seed: number;
  readonly propertyRuns: number;
  readonly quick: boolean;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Requests sent in all. */
  readonly exchanges: number;
  readonly verdict: RunVerdict;
  readonly exitCode: ExitCode;
  /** Why the run came to this verdict, in a sentence. */
  readonly reason: string;
  readonly classes: readonly ClassResult[];
  readonly requirements: readonly RequirementResult[];
  /** What is broken by what to mend, in the order in which to mend it; absent where nothing is. */
  readonly causes?: readonly Cause[];
  /** The named choice of classes, and the levels that the user gave to requirements, by globs; absent where nothing was chosen. */
  readonly profile?: string;
  readonly levels?: ChosenLevels;
  /** Absent where the target claims nothing of itself: then all that was chosen is tested. */
  readonly claims?: ClaimsTold;
  /** The lowest level of a broken requirement that fails the run; `must` when absent. */
  readonly failOn?: "must" | "should";
  /** Waivers that are not needed or no longer hold, each of which fails the run; absent when there are none. */
  readonly complaints?: readonly WaiverRemark[];
  /** Waivers of which this run could tell nothing; absent when there are none. */
  readonly notes?: readonly WaiverRemark[];
  /** The earlier run whose broken requirements do not fail this one. */
  readonly baseline?: { readonly startedAt: string };
  /** What cut the run short, such as an interruption or a used-up budget; absent when nothing did. */
  readonly cutShort?: string;
  /** Absent when it is a whole run. */
  readonly shard?: ShardRecord;
  /** Absent where nothing was answered. */
  readonly latencies?: readonly RouteLatency[];
  /** Milliseconds for which a busy target had the run wait, where it was asked less for it; absent otherwise. */
  readonly waitedMs?: number;
  /** Exchanges by which no requirement was decided, and why; absent where each decided something. */
  readonly unjudged?: readonly Unjudged[];
  /** Who was let in; absent when no requirement of the class permissions was claimed. */
  readonly permissionMatrix?: readonly PermissionRow[];
}

/** 0 conformant, 1 broken, 3 target unreachable or identity refused, 4 our own bug, 5 undecided. 2 is wrong usage, which has no run. */
export type ExitCode = 0 | 1 | 3 | 4 | 5;
