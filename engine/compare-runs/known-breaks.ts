import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import { isBroken } from "./is-broken.ts";
import { placeOf } from "./place-of.ts";

/** Marks as known what is broken and was broken in the baseline, too: the same requirement of the same operation on the same route. */
export function markKnown(results: readonly RequirementResult[], baseline: FinishedRun): readonly RequirementResult[] {
  const before = new Set(baseline.requirements.filter(isBroken).map(placeOf));
  return results.map((result) =>
    (result.verdict === "failed" || result.verdict === "warned") && before.has(placeOf(result))
      ? { ...result, known: true as const }
      : result,
  );
}
