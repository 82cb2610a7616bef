import { Command, Option } from "commander";

import { conformanceClasses } from "../specs/requirement.ts";
import type { CheckFlags } from "./check/check-recorded.ts";
import { also, commaList, wholeNumber } from "./option-parsers.ts";
import { reporterNames } from "./run/run-flags.ts";

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
      const { check } = await import("./check/check.ts");
      finish(await check(files, flags));
    });
}
