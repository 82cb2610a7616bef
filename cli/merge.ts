import { Command } from "commander";

import { commaList, wholeNumber } from "./option-parsers.ts";
import { reporterNames, type ReporterName } from "./run/run-flags.ts";
import type { ExitCode } from "../engine/finished-run.ts";
import { merge } from "../engine/shards/merge.ts";
import type { NamedRun } from "../engine/shards/reasons-against.ts";
import { catalogueOf } from "../engine/waivers/covers.ts";
import { packagedSpecs } from "../engine/run/chosen.ts";
import { appendHistory, readHistory } from "./history/history-file.ts";
import { readReport } from "./report/read-report.ts";
import { deliver } from "./run/deliver.ts";
import { destinationsOf, prepareDestinations, usedBy } from "./run/destinations.ts";
import { mustBeDistinct } from "./run/distinct-files.ts";
import type { Telling } from "../reporters/console-causes.ts";
import { screenOf } from "./screen.ts";
import { toolVersion } from "../specs/loading/package-root.ts";
import { UsageError } from "./usage-error.ts";

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
      finish(await mergeReports(files, flags));
    });
}

interface MergeFlags extends Telling {
  readonly reporter?: readonly ReporterName[];
  readonly output?: string;
  readonly report?: string;
  readonly history?: string;
}

/** Merges the reports of all shards of a run, reports on it and gives its exit code. Rejects with a {@link UsageError} when they are no such. */
async function mergeReports(files: readonly string[], flags: MergeFlags): Promise<ExitCode> {
  const destinations = destinationsOf({
    reporters: flags.reporter ?? ["console"],
    output: flags.output,
    report: flags.report,
  });
  mustBeDistinct([
    ...files.map((file) => ({ name: "the report", file, use: "read" as const })),
    ...usedBy(destinations, flags.report),
    { name: "--history", file: flags.history, use: "write" },
  ]);
  const runs = files.map((name): NamedRun => ({ name, run: readReport(name) }));
  const history = flags.history === undefined ? [] : readHistory(flags.history, "new");
  const operations = [...new Set(runs.flatMap(({ run }) => run.requirements.map(({ operation }) => operation)))];
  const merged = merge(runs, catalogueOf(await packagedSpecs(operations)));
  if (merged.kind === "refused") throw new UsageError(merged.reasons.join(" "));
  const { run } = merged;
  // Another version may know other requirements, or conclude otherwise.
  if (run.tool.version !== toolVersion()) {
    throw new UsageError(
      `The shards are of version ${run.tool.version}, but this is ${toolVersion()}: merge them by the version that wrote them.`,
    );
  }
  prepareDestinations(destinations);
  deliver(run, destinations, screenOf(process.stdout, process.env), flags, history);
  if (flags.history !== undefined) appendHistory(flags.history, run);
  return run.exitCode;
}
