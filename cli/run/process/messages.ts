import type { FinishedRun, RequirementResult } from "../../../engine/finished-run.ts";
import type { RunOptions } from "../../../engine/run-options.ts";
import type { FoundConfig } from "../../config/read-config.ts";
import type { ChosenCloud } from "../cloud.ts";
import type { RunFlags } from "../run-flags.ts";

/** Options of a run that can be sent to another process. */
export type PlainOptions = Omit<
  RunOptions,
  | "target"
  | "specs"
  | "identities"
  | "namedIdentities"
  | "mint"
  | "runsFor"
  | "signal"
  | "onAsk"
  | "onProgress"
  | "onExchange"
>;

/** All that a process needs to make a run. */
export interface Job {
  readonly flags: RunFlags;
  readonly found: FoundConfig;
  /** Folder of contracts; undefined: the installed ones. */
  readonly specs: string | undefined;
  /** The ids of the operations to test. */
  readonly operations: readonly string[];
  readonly cloud: ChosenCloud;
  /** The target that was named; undefined: our own server. */
  readonly named: string | undefined;
  readonly options: PlainOptions;
}

/** What to ask, and where to write what was. */
export interface Start {
  readonly target: string;
  /** A HAR file that has been begun. */
  readonly har: string | undefined;
}

/** What the process of a run is told. */
export type ToChild =
  | { readonly kind: "job"; readonly job: Job }
  | { readonly kind: "go"; readonly start: Start }
  | { readonly kind: "call-off" };

/** What it tells. */
export type FromChild =
  /** The job can be done: nothing was sent yet. */
  | { readonly kind: "ready" }
  /** Somebody may not print this. */
  | { readonly kind: "secret"; readonly value: string }
  /** A line for the user. */
  | { readonly kind: "note"; readonly line: string }
  | {
      readonly kind: "progress";
      readonly done: number;
      readonly total: number;
      readonly exchanges: number;
      readonly latest: readonly RequirementResult[];
    }
  /** Of results that were told as they came, the numbers, counted from 0: of many operations they would be much to tell twice. */
  | {
      readonly kind: "finished";
      readonly run: Omit<FinishedRun, "requirements">;
      readonly requirements: readonly (RequirementResult | number)[];
    }
  | {
      readonly kind: "failed";
      readonly name: string;
      readonly message: string;
      readonly stack: string;
      readonly isUsage: boolean;
    };
