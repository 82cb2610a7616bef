import { contractChanges } from "../../engine/compare-runs/contract-changes.ts";
import { contractChangesConsole, contractChangesMarkdown } from "../../reporters/contract-changes.ts";
import { safeJson } from "../../reporters/json.ts";
import { toStdout } from "../print.ts";
import { screenOf } from "../screen.ts";
import { specsOf } from "../specs/specs-of.ts";
import type { DiffFlags } from "./diff-reports.ts";

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
