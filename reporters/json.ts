import type { FinishedRun } from "../suites/engine/finished-run.ts";
import { safeJson } from "./safe-json.ts";

/** The run as JSON, in the format of `schemas/own/report.schema.json`. */
export function jsonReport(run: FinishedRun): string {
  return safeJson(run);
}
