import { compareRuns, isRegression } from "../../engine/compare-runs/compare-runs.ts";
import type { Diff } from "../../engine/compare-runs/diff.ts";
import { diffConsole, diffMarkdown } from "../../reporters/diff.ts";
import { diffJson } from "../../reporters/json.ts";
import { toStdout } from "../print.ts";
import { readReport } from "../report/read-report.ts";
import { type Screen, screenOf } from "../screen.ts";

export interface DiffFlags {
  readonly format: "console" | "markdown" | "json";
  readonly failOn: "must" | "should";
}

const formats: Readonly<Record<DiffFlags["format"], (diff: Diff, screen: Screen) => string>> = {
  console: diffConsole,
  markdown: diffMarkdown,
  json: diffJson,
};

/** Prints what differs between two reports, and gives the exit code. Throws a `UsageError` when one cannot be read. */
export function diffReports(before: string, after: string, { format, failOn }: DiffFlags): number {
  const diff = compareRuns(readReport(before), readReport(after));
  toStdout(formats[format](diff, screenOf(process.stdout, process.env)));
  if (diff.broke.some((change) => isRegression(change, failOn))) return 1;
  // A run that could not ask, or broke down, shows no regression because it shows nothing.
  return diff.after.exitCode === 3 || diff.after.exitCode === 4 ? 5 : 0;
}
