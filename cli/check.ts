import { Command, Option } from "commander";

import { conformanceClasses } from "../specs/requirement.ts";
import { also, commaList, wholeNumber } from "./option-parsers.ts";
import { reporterNames } from "./run/run-flags.ts";
import { toStderr, toStdout } from "./print.ts";
import { UsageError } from "./usage-error.ts";
import type { CheckFlags } from "./check/check-recorded.ts";

/** `graph-conformance check` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance check")
    .description("Judges exchanges that somebody else recorded or printed, by the same requirements. Nothing is sent.")
    .helpOption("-h, --help", "show this help")
    .argument("[files...]", "HAR files, judged together")
    .option(
      "--specs <dir>",
      "contracts of this folder, as derive --output writes it, in place of those that come along",
    )
    .optionsGroup("Recorded exchanges:")
    .option("--root <url>", "service root of the exchanges; found by their paths unless given")
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .option("--class <names>", "claimed conformance classes: a,b", commaList("conformance class", conformanceClasses))
    .option("--requirement <glob>", "only requirements whose id matches, such as 'projection/*'")
    .option("--operation <glob>", "only operations whose id matches")
    .option("--reporter <names>", `reporters: ${reporterNames.join(",")}`, commaList("reporter", reporterNames))
    .option("--brief", "console: a line for each cause of failure, and the verdict")
    .option("--verbose", "console: every broken result in full, and what would decide each untested one")
    .option("--max-failures <n>", "console: the most causes that are told in full", wholeNumber(0, 1_000_000))
    .option("--output <folder>", "where the reporters' files go, such as report.json")
    .option("--report <file>", "write the JSON report to this file")
    .addOption(new Option("--fail-on <level>", "lowest level that fails").choices(["must", "should"]))
    .optionsGroup("Documentation:")
    .option(
      "--docs <page>",
      "a documentation page, whose examples are judged by its own contract; may be repeated, for the resource pages of its types",
      also,
      [],
    )
    .option("--metadata <file>", "with --docs: the service's $metadata, a file or an http or https URL")
    .option("--json", "with --docs: as JSON")
    .action(async (files: readonly string[], flags: CheckFlags) => {
      finish(await check(files, flags));
    });
}

/** Judges recordings or a documentation page and gives the exit code. Rejects with a {@link UsageError} when neither or both are named. */
async function check(files: readonly string[], flags: CheckFlags): Promise<number> {
  const { docs } = flags;
  if (files.length === 0 && docs.length === 0) {
    throw new UsageError("There is nothing to judge. Give HAR files, or a documentation page with --docs PAGE.");
  }
  if (files.length > 0 && docs.length > 0) {
    throw new UsageError("Recordings and documentation are judged apart: give HAR files or --docs PAGE.");
  }
  if (files.length > 0) {
    if (flags.metadata !== undefined) {
      throw new UsageError(
        "Contracts of recordings have read the metadata already: give derive --metadata, or --docs PAGE.",
      );
    }
    const { checkRecorded } = await import("./check/check-recorded.ts");
    return checkRecorded(files, flags);
  }
  const { checkDocs } = await import("./check/check-docs.ts");
  const { stdout, stderr, exitCode } = await checkDocs(docs, flags);
  toStdout(stdout);
  toStderr(stderr);
  return exitCode;
}
