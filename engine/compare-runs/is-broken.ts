import type { RequirementResult } from "../finished-run.ts";

/** Whether a requirement is broken, be it waived or not. */
export function isBroken({ verdict }: Pick<RequirementResult, "verdict">): boolean {
  return verdict === "failed" || verdict === "warned" || verdict === "waived";
}
