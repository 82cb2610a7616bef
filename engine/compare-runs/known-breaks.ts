import type { Cause, FinishedRun, RequirementResult } from "../finished-run.ts";
import { causesOf } from "../verdict/causes.ts";
import { groundIds } from "../verdict/grounds.ts";

/**
 * Marks as known what is broken and was broken in the baseline, too: the same requirement of the same operation on the same
 * route, and what follows there from the same cause, if that is something wrong with the target itself.
 */
export function markKnown(results: readonly RequirementResult[], baseline: FinishedRun): readonly RequirementResult[] {
  const before = new Set([...baseline.requirements.filter(isBroken).map(placeOf), ...groundedPlaces(baseline.causes)]);
  const grounds = new Map(
    causesOf(results).flatMap(({ id, findings, consequences }) =>
      [...findings, ...consequences].map((one) => [placeOf(one), placeOf({ ...one, id })] as const),
    ),
  );
  return results.map((result) =>
    (result.verdict === "failed" || result.verdict === "warned") &&
    (before.has(placeOf(result)) || before.has(grounds.get(placeOf(result)) ?? ""))
      ? { ...result, known: true as const }
      : result,
  );
}

// A requirement may be broken in another way than before; what a filter does that is ignored is the same for all of them.
function groundedPlaces(causes: readonly Cause[] = []): readonly string[] {
  return causes
    .filter(({ id }) => groundIds.includes(id))
    .flatMap(({ id, findings, consequences }) => [...findings, ...consequences].map((one) => placeOf({ ...one, id })));
}

/** Whether a requirement is broken, be it waived or not. */
export function isBroken({ verdict }: Pick<RequirementResult, "verdict">): boolean {
  return verdict === "failed" || verdict === "warned" || verdict === "waived";
}

/** What makes two results of two runs the same: requirement, operation and route. */
export function placeOf({ id, operation, route }: Pick<RequirementResult, "id" | "operation" | "route">): string {
  return `${id} ${operation} ${route}`;
}
