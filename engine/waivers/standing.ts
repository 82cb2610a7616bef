import type { RequirementResult } from "../finished-run.ts";
import { accepts, covers, type Place } from "./covers.ts";
import type { Waiver } from "./waiver.ts";

/** What a run shows of a waiver. */
export type Standing =
  /** Something is broken that it accepts. */
  | "needed"
  /** All that was decided holds. */
  | "passes"
  /** What is broken has another signature. */
  | "differs"
  /** No requirement, operation or route is of its names. */
  | "unknown"
  /** Nothing of it could be decided. */
  | "untested"
  /** The run did not ask for it. */
  | "outside";

/** What the results of a run show of a waiver; `catalogue`: all that there is, also what the run left out. */
export function standingOf(
  waiver: Waiver,
  results: readonly RequirementResult[],
  catalogue: readonly Place[],
): Standing {
  if (!catalogue.some((place) => covers(waiver, place))) return "unknown";
  const own = results.filter((result) => covers(waiver, result) && result.verdict !== "not-applicable");
  const broken = own.filter(({ verdict }) => verdict === "failed" || verdict === "warned" || verdict === "waived");
  if (broken.some((result) => accepts(waiver, result))) return "needed";
  if (broken.length > 0) return "differs";
  if (own.some(({ verdict }) => verdict === "passed")) return "passes";
  return own.length > 0 ? "untested" : "outside";
}
