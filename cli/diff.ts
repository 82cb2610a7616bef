import { statSync } from "node:fs";

import { Command, Option } from "commander";

import type { DiffFlags } from "./diff/diff-reports.ts";

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
      const { diffContracts, diffReports } = await import("./diff/diff-reports.ts");
      const areFolders = [before, after].every(
        (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
      );
      finish(areFolders ? await diffContracts(before, after, flags) : diffReports(before, after, flags));
    });
}
