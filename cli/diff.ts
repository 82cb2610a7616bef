import { statSync } from "node:fs";

import { Command, Option } from "commander";

import { compareRuns, isRegression } from "../engine/compare-runs/compare-runs.ts";
import { contractChanges } from "../engine/compare-runs/contract-changes.ts";
import type { Diff } from "../engine/compare-runs/diff.ts";
import { contractChangesConsole, contractChangesMarkdown } from "../reporters/contract-changes.ts";
import { diffConsole, diffMarkdown } from "../reporters/diff.ts";
import { diffJson, safeJson } from "../reporters/json.ts";
import { toStdout } from "./print.ts";
import { readReport } from "./report/read-report.ts";
import { specsOf } from "./specs/specs-of.ts";
import { type Screen, screenOf } from "./screen.ts";

/** `graph-conformance diff` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance diff")
    .description(
      "Compares two JSON reports: what broke, what was fixed, what is new, gone or can no longer be tested. Of two folders of contracts: which documented facts were added, removed or changed, and for which operations.",
    )
    .helpOption("-h, --help", "show this help")
    .argument("<before>", "report of the earlier run, or the folder of the earlier contracts")
    .argument("<after>", "report of the later run, or the folder of the later contracts")
    .addOption(
      new Option("--format <name>", "how it is told").choices(["console", "markdown", "json"]).default("console"),
    )
    .addOption(
      new Option("--fail-on <level>", "lowest level whose break gives exit code 1")
        .choices(["must", "should"])
        .default("must"),
    )
    .addHelpText(
      "after",
      "\nExit codes:\n  0 nothing broke · 1 something broke, or the contracts differ · 2 wrong usage · 5 the later run decided nothing",
    )
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const areFolders = [before, after].every(
        (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
      );
      finish(areFolders ? await diffContracts(before, after, flags) : diffReports(before, after, flags));
    });
}

interface DiffFlags {
  readonly format: "console" | "markdown" | "json";
  readonly failOn: "must" | "should";
}

const formats: Readonly<Record<DiffFlags["format"], (diff: Diff, screen: Screen) => string>> = {
  console: diffConsole,
  markdown: diffMarkdown,
  json: diffJson,
};

/** Prints what differs between two reports, and gives the exit code. Throws a `UsageError` when one cannot be read. */
function diffReports(before: string, after: string, { format, failOn }: DiffFlags): number {
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
async function diffContracts(before: string, after: string, { format }: DiffFlags): Promise<number> {
  const changes = contractChanges(await specsOf(before), await specsOf(after));
  const screen = screenOf(process.stdout, process.env);
  if (format === "json") toStdout(safeJson(changes));
  else toStdout(format === "markdown" ? contractChangesMarkdown(changes) : contractChangesConsole(changes, screen));
  return changes.length === 0 ? 0 : 1;
}
