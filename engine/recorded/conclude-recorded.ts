import type { RequirementResult } from "../finished-run.ts";
import { conclude, type Conclusion } from "../verdict/verdict.ts";
import type { RecordedOptions } from "./recorded-options.ts";

/**
 * What the results come to, of so many exchanges that were read, and by which something was decided. Unless classes are named, what the recording does not decide leaves the rest as it is: none can
 * decide all of them.
 */
export function concludeRecorded(
  results: readonly RequirementResult[],
  { read, decided }: { readonly read: number; readonly decided: number },
  { classes, failOn = "must" }: Pick<RecordedOptions, "classes" | "failOn">,
): Conclusion {
  if (decided === 0) {
    const reason =
      read === 0
        ? "No exchange of a documented operation was recorded."
        : `Nothing can be decided by any of the ${read} exchanges of a documented operation that were recorded.`;
    return { verdict: "undecided", exitCode: 5, reason };
  }
  const counting = classes === undefined ? results.filter(({ verdict }) => verdict !== "untested") : results;
  const conclusion = conclude(counting, { failOn, strict: false });
  if (conclusion.exitCode !== 0) return conclusion;
  const count = (verdict: string): number => results.filter((result) => result.verdict === verdict).length;
  return { ...conclusion, reason: `${count("passed")} requirements hold, ${count("untested")} could not be judged.` };
}
