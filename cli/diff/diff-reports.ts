import { compareRuns, isRegression } from "../../engine/compare-runs/compare-runs.ts";
import { contractChanges } from "../../engine/compare-runs/contract-changes.ts";
import type { Diff } from "../../engine/compare-runs/diff.ts";
import { contractChangesConsole, contractChangesMarkdown } from "../../reporters/contract-changes.ts";
import { diffConsole, diffMarkdown } from "../../reporters/diff.ts";
import { diffJson, safeJson } from "../../reporters/json.ts";
import { toStdout } from "../print.ts";
import { readReport } from "../report/read-report.ts";
import { specsOf } from "../specs/specs-of.ts";
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

/**
 * Prints what differs between the contracts of two folders, and gives the exit code: 0 when they say the same, else 1. Rejects with
 * a `UsageError` when one cannot be read.
 */
export async function diffContracts(before: string, after: string, { format }: DiffFlags): Promise<number> {
  const changes = contractChanges(await specsOf(before), await specsOf(after));
  const screen = screenOf(process.stdout, process.env);
  if (format === "json") toStdout(safeJson(changes));
  else toStdout(format === "markdown" ? contractChangesMarkdown(changes) : contractChangesConsole(changes, screen));
  return changes.length === 0 ? 0 : 1;
}
