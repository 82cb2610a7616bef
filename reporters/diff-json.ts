import type { Diff } from "../suites/compare-runs/diff.ts";
import { safeJson } from "./safe-json.ts";

/** The comparison as JSON, in the format of `schemas/own/diff.schema.json`. */
export function diffJson(diff: Diff): string {
  return safeJson(diff);
}
