import type { ConformanceClass } from "../../specs/requirement.ts";

/** What the command line of `list` says. */
export interface ListFlags {
  readonly class?: readonly ConformanceClass[];
  readonly faults?: true;
  readonly variations?: true;
  readonly operations?: true;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly json?: true;
}
