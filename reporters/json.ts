import type { Diff } from "../engine/compare-runs/diff.ts";
import type { FinishedRun } from "../engine/finished-run.ts";
import { safeJson } from "./safe-json.ts";

/** The run as JSON, in the format of `schemas/own/report.schema.json`. */
export function jsonReport(run: FinishedRun): string {
  return safeJson(run);
}

/** The comparison as JSON, in the format of `schemas/own/diff.schema.json`. */
export function diffJson(diff: Diff): string {
  return safeJson(diff);
}
