import { Command, InvalidArgumentError, Option } from "commander";

import { readShard, type Shard } from "../engine/run-options.ts";
import { clouds } from "../specs/operation.ts";
import { conformanceClasses, type ProfileName, profiles } from "../specs/requirement.ts";
import { commaList, knownName, notEmpty, wholeNumber } from "./option-parsers.ts";
import { givenAmong, routeOptions } from "./route-options.ts";
import { reporterNames, type RunFlags } from "./run/run-flags.ts";
import { toolVersion } from "../specs/loading/package-root.ts";

const most = 2 ** 31 - 1;
const profileNames = Object.keys(profiles) as ProfileName[];

/** `graph-conformance run`, also what happens without a command. */
export function build(finish: (exitCode: number) => void): Command {
  const command = new Command("graph-conformance [run]")
    .description("Tells whether an endpoint keeps the documented contract of a Microsoft Graph operation.")
    .version(toolVersion())
    .helpOption("-h, --help", "show this help")
    .optionsGroup("What is tested:")
    .option("--target <url>", "root URL of the service; without it, the reference server that comes along")
    .option("--self", "test the reference server that comes along, also where CI is set")
    .option("--wait <seconds>", "until the target answers at all, at most so long", wholeNumber(0, 86_400))
    .option("--ca <file>", "PEM file of a private authority that the target's certificate is of")
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .option(
      "--profile <name>",
      `a named choice of classes: ${profileNames.join(",")}`,
      knownName("profile", profileNames),
    )
    .option("--class <names>", "claimed conformance classes: a,b", commaList("conformance class", conformanceClasses))
    .option("--requirement <glob>", "only requirements whose id matches, such as 'projection/*'")
    .option("--operation <glob>", "only operations whose id matches, such as 'users/*'; list --operations has them")
    .option(
      "--specs <dir>",
      "contracts of this folder, as derive --output writes it, in place of those that come along",
    )
    .optionsGroup("Who asks:")
    .option("--identity <name>", "the identity of the config file that may read")
    .option("--token <token>", "a bearer token that may read; - reads it from stdin")
    .option("--cloud <name>", `national cloud: ${clouds.join(",")}`, knownName("cloud", clouds))
    .option("--key <file>", "private key that signs the tokens minted for a target on this machine")
    .optionsGroup("How:")
    .option("--seed <n>", "the same seed gives the same requests", wholeNumber(0, most))
    .option(
      "--property-runs <n>",
      "random draws for each property, shared by the routes of an operation (default: 100, of more than four operations 25, of more than sixty 5)",
      wholeNumber(1, 1_000_000),
    )
    .option("--quick", "decide what can be decided with the fewest requests")
    .option("--shard <i/n>", "test one of n parts of the requirements, as in 1/3; then merge", shardOf)
    .option("--concurrency <n>", "requests under way at once", wholeNumber(1, 256))
    .option("--max-requests <n>", "requests that may be sent in all", wholeNumber(1, most))
    .option(
      "--max-memory-mb <n>",
      "MiB that the run may use: what takes more is untested (default: 512,\nand 3 for each operation above 100)",
      wholeNumber(128, most),
    )
    .option("--max-duration-ms <n>", "until the run ends with what it has (default: 1800000)", wholeNumber(1, most))
    .option("--timeout-ms <n>", "until an answer must be complete (default: 10000)", wholeNumber(1, most))
    .option("--allow-writes", "send other methods than GET to a target elsewhere, too")
    .optionsGroup("What comes of it:")
    .option("--reporter <names>", `reporters: ${reporterNames.join(",")}`, commaList("reporter", reporterNames))
    .option("--brief", "console: a line for each cause of failure, and the verdict")
    .option("--verbose", "console: every broken result in full, and what would decide each untested one")
    .option("--max-failures <n>", "console: the most causes that are told in full", wholeNumber(0, 1_000_000))
    .option("--output <folder>", "where the reporters' files go, such as report.json")
    .option("--report <file>", "write the JSON report to this file")
    .option("--waivers <file>", "broken requirements that are accepted, with reasons")
    .option("--update-waivers", "bring that file up to date with this run")
    .option("--baseline <report.json>", "fail only on what this earlier report did not have broken")
    .option("--history <file.ndjson>", "append a line on this run")
    .option("--har <file>", "write all exchanges to this file as HAR 1.2, secrets removed")
    .addOption(new Option("--fail-on <level>", "lowest level that fails the run").choices(["must", "should"]))
    .option("--strict", "undecided when any must of a claimed class is untested")
    .optionsGroup("Known ids, else discovered (--operation GLOB --help shows those of others):");
  const taken = new Set(command.options.map(({ long }) => long ?? ""));
  const specs = givenAmong(process.argv, "--specs");
  const usual = routeOptions(taken, specs, givenAmong(process.argv, "--operation"));
  // Which operations are meant may stand in the config, which is read later: then any parameter may be given.
  const known = new Set([...taken, ...usual.map(({ flag }) => flag), "--help"]);
  const isKnown = process.argv.every((arg) => !/^--[a-z]/.test(arg) || known.has(arg.split("=")[0] ?? ""));
  const routes = isKnown ? usual : routeOptions(taken, specs, "**");
  const options = routes.map((route) => ({
    ...route,
    option: new Option(`${route.flag} <id>`, route.parameter).argParser(notEmpty),
  }));
  for (const { option } of options) command.addOption(option);
  return command.action(async (flags: Omit<RunFlags, "ids"> & Record<string, unknown>) => {
    const ids = options.flatMap(({ parameter, flag, option }) => {
      const id = flags[option.attributeName()];
      return typeof id === "string" ? [{ parameter, flag, id }] : [];
    });
    const { executeRun } = await import("./run/execute-run.ts");
    finish(await executeRun({ ...flags, ids, takenOptions: [...taken] }));
  });
}

function shardOf(text: string): Shard {
  const shard = readShard(text);
  if (shard === undefined) throw new InvalidArgumentError("Give the part, counted from 1, and of how many: 1/3.");
  return shard;
}
