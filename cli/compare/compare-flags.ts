import type { Cloud } from "../../specs/operation.ts";
import type { RunFlags } from "../run/run-flags.ts";

/** The forms in which a comparison can be shown. */
export const comparisonFormats = ["console", "markdown", "json"] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

/** What the command line of `compare` says. */
export interface CompareFlags extends Pick<
  RunFlags,
  "operation" | "specs" | "identity" | "token" | "key" | "concurrency" | "timeoutMs"
> {
  readonly target: string;
  readonly against: string;
  readonly config?: string;
  readonly againstConfig?: string;
  readonly cloud?: Cloud;
  readonly seed?: number;
  readonly sameData?: true;
  readonly format?: ComparisonFormat;
  readonly output?: string;
}
