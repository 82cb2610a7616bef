import type { ConformanceClass } from "../../specs/requirement.ts";
import type { ReporterName } from "../run/run-flags.ts";

/** What the command line of `check` says. */
export interface CheckFlags {
  readonly root?: string;
  readonly config?: string;
  readonly operation?: string;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly class?: readonly ConformanceClass[];
  readonly requirement?: string;
  readonly reporter?: readonly ReporterName[];
  readonly output?: string;
  readonly report?: string;
  readonly failOn?: "must" | "should";
  readonly docs: readonly string[];
  /** With `docs`: the service's `$metadata`, a file or a URL. */
  readonly metadata?: string;
  readonly json?: true;
}
