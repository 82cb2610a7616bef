import { Command, Option } from "commander";

import type { DiffFlags } from "./diff/diff-reports.ts";

/** `graph-conformance diff` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance diff")
    .description("Compares two JSON reports: what broke, what was fixed, what is new, gone or can no longer be tested.")
    .helpOption("-h, --help", "show this help")
    .argument("<before.json>", "report of the earlier run")
    .argument("<after.json>", "report of the later run")
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
      "\nExit codes:\n  0 nothing broke · 1 something broke · 2 wrong usage · 5 the later run decided nothing",
    )
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diffReports } = await import("./diff/diff-reports.ts");
      finish(diffReports(before, after, flags));
    });
}
