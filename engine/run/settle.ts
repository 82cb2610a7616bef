import type { Specs } from "../../specs/contract.ts";
import { markKnown } from "../compare-runs/known-breaks.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import type { Shard } from "../shards/shard.ts";
import { type Conclusion, conclude } from "../verdict/verdict.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import { catalogueOf } from "../waivers/covers.ts";

/** What becomes of results by the user's own settings: waivers, baseline and what fails a run. */
export interface Settled {
  readonly results: readonly RequirementResult[];
  readonly conclusion: Conclusion;
  /** What the finished run says of these settings. */
  readonly members: Pick<FinishedRun, "failOn" | "complaints" | "notes" | "baseline">;
}

/** The user's settings, and what cut the run short, if anything did. */
export interface Policy extends Pick<
  RunOptions,
  "waivers" | "baseline" | "failOn" | "strict" | "shard" | "quick" | "requirement"
> {
  readonly cutShort: string | undefined;
}

/** Applies waivers, then the baseline, and concludes. `startedAt` is the day by which waivers expire. */
export function settle(
  found: readonly RequirementResult[],
  specs: Pick<Specs, "requirements" | "operations">,
  { waivers = [], baseline, failOn = "must", strict = false, cutShort, shard, quick, requirement }: Policy,
  startedAt: Date,
): Settled {
  const today = startedAt.toISOString().slice(0, 10);
  const partial = shard !== undefined && shard.count > 1;
  const waived = applyWaivers(found, waivers, today, catalogueOf(specs));
  const results = baseline === undefined ? waived.results : markKnown(waived.results, baseline);
  // What a waiver is for may have fallen to another shard, so that only the merged run tells whether it holds.
  const { complaints, notes } = partial ? { complaints: [], notes: [] } : waived;
  // What was not asked for is no reason to doubt what was.
  const needsMost = !partial && quick !== true && requirement === undefined;
  const conclusion = conclude(results, { failOn, strict, complaints, cutShort, needsMost, partial });
  return {
    results,
    conclusion: partial ? ofShard(shard, conclusion) : conclusion,
    members: {
      failOn,
      ...(complaints.length === 0 ? {} : { complaints }),
      ...(notes.length === 0 ? {} : { notes }),
      ...(baseline === undefined ? {} : { baseline: { startedAt: baseline.startedAt } }),
    },
  };
}

function ofShard({ index, count }: Shard, conclusion: Conclusion): Conclusion {
  return { ...conclusion, reason: `Shard ${index}/${count}: ${conclusion.reason}` };
}
