import type { FinishedRun, RequirementResult } from "../../../suites/engine/finished-run.ts";
import type { RunOptions } from "../../../suites/engine/run-options.ts";
import type { FoundConfig } from "../../config/read-config.ts";
import type { RunFlags } from "../run-flags.ts";

/** Options of a run that can be sent to another thread. */
export type PlainOptions = Omit<
  RunOptions,
  "target" | "specs" | "identities" | "mint" | "runsFor" | "signal" | "onAsk" | "onProgress" | "onExchange"
>;

/** All that a thread needs to make a run. */
export interface Job {
  readonly flags: RunFlags;
  readonly found: FoundConfig;
  /** Folder of contracts; undefined: the installed ones. */
  readonly specs: string | undefined;
  /** The ids of the operations to test. */
  readonly operations: readonly string[];
  /** The target that was named; undefined: our own server. */
  readonly named: string | undefined;
  readonly options: PlainOptions;
}

/** What to ask, and where to write what was. */
export interface Start {
  readonly target: string;
  /** Descriptor of a HAR file that has been begun. */
  readonly har: number | undefined;
}

/** What a thread is told. */
export type ToThread =
  | { readonly kind: "job"; readonly job: Job }
  | { readonly kind: "go"; readonly start: Start }
  | { readonly kind: "call-off" };

/** What a thread tells. */
export type FromThread =
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
      readonly latest: RequirementResult;
    }
  | { readonly kind: "finished"; readonly run: FinishedRun }
  | {
      readonly kind: "failed";
      readonly name: string;
      readonly message: string;
      readonly stack: string;
      readonly isUsage: boolean;
    };
