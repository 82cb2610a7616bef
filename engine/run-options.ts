import type { Mint } from "../client/identities/minted.ts";
import type { Identity } from "../client/identity.ts";
import type { Ids } from "../judging/answers/ask.ts";
import type { Specs } from "../specs/contract.ts";
import type { Exchange } from "../specs/exchange.ts";
import type { ChosenLevels, ConformanceClass, TargetClaims } from "../specs/requirement.ts";
import type { FinishedRun, RequirementResult } from "./finished-run.ts";
import type { Waiver } from "./waivers/waiver.ts";

/** What more than a few operations are: so many that each may be asked for less than all. */
export type Company = "family" | "library";

/** What a run is told. Everything but the target has a default. */
export interface RunOptions {
  /** Root URL of the service, such as `http://localhost:8080/v1.0`. */
  readonly target: string;
  readonly specs?: Specs;
  /** Claimed conformance classes; all of them unless given. */
  readonly classes?: readonly ConformanceClass[];
  /** Name of the choice of classes, for the report: `classes` are what counts. */
  readonly profile?: string;
  /** Levels in place of those of the documents, by globs over requirement ids; `off`: not tested. */
  readonly levels?: ChosenLevels;
  /** Glob over requirement ids; all of them unless given. */
  readonly requirement?: string;
  /** Glob over operation ids. Unless given, all of `specs`; of the installed ones those that every target is asked for. */
  readonly operation?: string;
  /** What the target says that it serves: what is not claimed is not tested, and a claim that does not hold is broken. */
  readonly claims?: TargetClaims;
  /** Known ids by route parameter; the others are discovered. Several sets of them where several collections are known. */
  readonly ids?: Ids | readonly Ids[];
  /** Who asks. A target on this machine gets minted tokens when none are given. */
  readonly identities?: readonly Identity[];
  /**
   * Signs what is minted for a target on this machine: one with a key of its own unless given. Beside identities it is
   * given only when the target was told to trust its key: then cells of the permission matrix that none of them plays
   * get tokens of it.
   */
  readonly mint?: Mint;
  readonly seed?: number;
  /** Which part of the requirements to test, such as `{ index: 1, count: 3 }`. The parts of one run share a seed, which they must be given. */
  readonly shard?: Shard;
  /** Draws per property. Default 100; 25 where more than four operations are tested, and 5 of more than sixty. */
  readonly propertyRuns?: number;
  /** Draws for one requirement, where they differ from `propertyRuns`. */
  readonly runsFor?: (requirement: string) => number | undefined;
  /** Ask each route for as little as if so many operations were tested; unless given, it follows from how many are. */
  readonly company?: Company;
  /** Whether a breach is told as it was drawn, for whoever asks only whether there is one. */
  readonly unshrunk?: true;
  /** Decide what can be decided with the fewest requests. */
  readonly quick?: boolean;
  readonly failOn?: "must" | "should";
  readonly strict?: boolean;
  /** Broken requirements that are accepted. One that is not needed, or has expired, fails the run. */
  readonly waivers?: readonly Waiver[];
  /** An earlier run: what it had broken does not fail this one. */
  readonly baseline?: FinishedRun;
  /** Requests under way at once. */
  readonly concurrency?: number;
  readonly maxRequests?: number;
  /** Milliseconds that the run may last; what is left then is untested. Default 30 minutes. */
  readonly maxDurationMs?: number;
  /** MiB that the process may use for the run: what would go over it is untested. Default 512. */
  readonly maxMemoryMb?: number;
  /** Ends the run early, with what is known by then. */
  readonly signal?: AbortSignal;
  /** Milliseconds until an answer must be complete. Default 10,000. */
  readonly timeoutMs?: number;
  /** Certificates of authorities that the target's certificate may be of, beside the well-known ones, as PEM. */
  readonly ca?: string;
  /** Whether other methods than GET may be sent to a target elsewhere. */
  readonly allowWrites?: boolean;
  /** Whether the target is our own reference server. */
  readonly embedded?: boolean;
  /** What a replay needs beside requirement and seed, such as `--target URL`. */
  readonly replayOptions?: string;
  /** What `token` needs to print the same tokens again, such as `--key FILE`, and the identities that it prints by name. */
  readonly tokenOptions?: string;
  readonly namedIdentities?: readonly string[];
  /** How a shell calls us, as `npx graph-conformance`; `graph-conformance` unless given. */
  readonly program?: string;
  /** Tests the requirements in an order drawn by this seed, in place of the order of the report. */
  readonly shuffle?: number;
  /** Hears of each request of a requirement, in the order in which it asks; those that share an answer ask each. */
  readonly onAsk?: (asked: Asked) => void;
  readonly onProgress?: (progress: Progress) => void;
  readonly onExchange?: (exchange: Exchange) => void;
}

/** One request, and the requirement that wants its answer. */
export interface Asked {
  readonly requirement: string;
  readonly operation: string;
  readonly route: string;
  /** What makes the request what it is: who asks for what, and how. */
  readonly request: string;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly exchanges: number;
  readonly latest: RequirementResult;
}

/** One of `count` parts of a run; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `I/N`. Undefined when it is none. */
export function readShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return index === undefined || count === undefined || shard.index > shard.count ? undefined : shard;
}
