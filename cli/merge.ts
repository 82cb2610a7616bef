import { Command } from "commander";

import { commaList, wholeNumber } from "./option-parsers.ts";
import type { MergeFlags } from "./merge/merge-reports.ts";
import { reporterNames } from "./run/run-flags.ts";

/** `graph-conformance merge` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance merge")
    .description("Makes one run of the reports that all shards of it wrote with `run --shard I/N --report FILE`.")
    .helpOption("-h, --help", "show this help")
    .argument("<report.json...>", "the reports of all shards, in any order")
    .option("--reporter <names>", `reporters: ${reporterNames.join(",")}`, commaList("reporter", reporterNames))
    .option("--brief", "console: a line for each cause of failure, and the verdict")
    .option("--verbose", "console: every broken result in full, and what would decide each untested one")
    .option("--max-failures <n>", "console: the most causes that are told in full", wholeNumber(0, 1_000_000))
    .option("--output <folder>", "where the reporters' files go, such as report.json")
    .option("--report <file>", "write the JSON report to this file")
    .option("--history <file.ndjson>", "append a line on this run")
    .addHelpText("after", "\nExit codes are those of a run that tested everything by itself.")
    .action(async (files: readonly string[], flags: MergeFlags) => {
      const { mergeReports } = await import("./merge/merge-reports.ts");
      finish(await mergeReports(files, flags));
    });
}
