import type { RequirementResult } from "../finished-run.ts";
import { conclude, type Conclusion } from "../verdict/verdict.ts";
import type { RecordedOptions } from "./recorded-options.ts";

/**
 * What the results come to. Unless classes are named, what the recording does not decide leaves the rest as it is: none can
 * decide all of them.
 */
export function concludeRecorded(
  results: readonly RequirementResult[],
  exchanges: number,
  { classes, failOn = "must" }: Pick<RecordedOptions, "classes" | "failOn">,
): Conclusion {
  if (exchanges === 0) {
    return { verdict: "undecided", exitCode: 5, reason: "No exchange of a documented operation was recorded." };
  }
  const counting = classes === undefined ? results.filter(({ verdict }) => verdict !== "untested") : results;
  const conclusion = conclude(counting, { failOn, strict: false });
  if (conclusion.exitCode !== 0) return conclusion;
  const count = (verdict: string): number => results.filter((result) => result.verdict === verdict).length;
  return { ...conclusion, reason: `${count("passed")} requirements hold, ${count("untested")} could not be judged.` };
}
