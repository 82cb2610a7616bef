import type { Specs } from "../../specs/contract.ts";
import { markKnown } from "../compare-runs/known-breaks.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import { catalogueOf } from "../waivers/catalogue.ts";
import type { FinishedRun, RequirementResult } from "./finished-run.ts";
import type { RunOptions } from "./run-options.ts";
import { type Conclusion, conclude } from "./verdict.ts";

/** What becomes of results by the user's own settings: waivers, baseline and what fails a run. */
export interface Settled {
  readonly results: readonly RequirementResult[];
  readonly conclusion: Conclusion;
  /** What the finished run says of these settings. */
  readonly members: Pick<FinishedRun, "failOn" | "complaints" | "notes" | "baseline">;
}

/** The user's settings, and what cut the run short, if anything did. */
export interface Policy extends Pick<RunOptions, "waivers" | "baseline" | "failOn" | "strict"> {
  readonly cutShort: string | undefined;
}

/** Applies waivers, then the baseline, and concludes. `startedAt` is the day by which waivers expire. */
export function settle(
  found: readonly RequirementResult[],
  specs: Pick<Specs, "requirements" | "operations">,
  { waivers = [], baseline, failOn = "must", strict = false, cutShort }: Policy,
  startedAt: Date,
): Settled {
  const today = startedAt.toISOString().slice(0, 10);
  const { results: waived, complaints, notes } = applyWaivers(found, waivers, today, catalogueOf(specs));
  const results = baseline === undefined ? waived : markKnown(waived, baseline);
  return {
    results,
    conclusion: conclude(results, { failOn, strict, complaints, cutShort }),
    members: {
      failOn,
      ...(complaints.length === 0 ? {} : { complaints }),
      ...(notes.length === 0 ? {} : { notes }),
      ...(baseline === undefined ? {} : { baseline: { startedAt: baseline.startedAt } }),
    },
  };
}
