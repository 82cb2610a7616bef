import type { FinishedRun, RequirementResult } from "../finished-run.ts";

/** Marks as known what is broken and was broken in the baseline, too: the same requirement of the same operation on the same route. */
export function markKnown(results: readonly RequirementResult[], baseline: FinishedRun): readonly RequirementResult[] {
  const before = new Set(baseline.requirements.filter(isBroken).map(placeOf));
  return results.map((result) =>
    (result.verdict === "failed" || result.verdict === "warned") && before.has(placeOf(result))
      ? { ...result, known: true as const }
      : result,
  );
}

/** Whether a requirement is broken, be it waived or not. */
export function isBroken({ verdict }: Pick<RequirementResult, "verdict">): boolean {
  return verdict === "failed" || verdict === "warned" || verdict === "waived";
}

/** What makes two results of two runs the same: requirement, operation and route. */
export function placeOf({ id, operation, route }: Pick<RequirementResult, "id" | "operation" | "route">): string {
  return `${id} ${operation} ${route}`;
}
