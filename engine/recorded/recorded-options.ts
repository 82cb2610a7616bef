import type { Specs } from "../../specs/contract.ts";
import type { ConformanceClass } from "../../specs/requirement.ts";
import type { FinishedRun } from "../finished-run.ts";

/** What judging recorded exchanges is told. */
export interface RecordedOptions {
  readonly specs: Specs;
  /** The service root at which the answers were recorded. */
  readonly root: string;
  readonly tool: FinishedRun["tool"];
  /** Claimed conformance classes. Unless given all are, and those in which a recording decides nothing do not count. */
  readonly classes?: readonly ConformanceClass[];
  /** Glob over requirement ids. */
  readonly requirement?: string;
  readonly failOn?: "must" | "should";
  /** The command that judges again, such as `graph-conformance check a.har`. */
  readonly command: string;
}
