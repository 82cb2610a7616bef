import type { FinishedRun, RequirementResult } from "../suites/engine/finished-run.ts";

/** Whether a broken requirement is one of those that make the run fail: its level counts, and no baseline had it broken. */
export function failsRun({ verdict, known }: RequirementResult, { failOn = "must" }: FinishedRun): boolean {
  if (known === true) return false;
  return verdict === "failed" || (verdict === "warned" && failOn === "should");
}
