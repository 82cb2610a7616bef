import { Command, Option } from "commander";

import { clouds } from "../specs/operation.ts";
import { type CompareFlags, comparisonFormats } from "./compare/execute-compare.ts";
import { knownName, wholeNumber } from "./option-parsers.ts";

const most = 2 ** 31 - 1;

/** `graph-conformance compare` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance compare")
    .description("Sends the same requests to two services and tells where their answers differ, field by field.")
    .helpOption("-h, --help", "show this help")
    .requiredOption("--target <url>", "root URL of the one service, such as a mock")
    .requiredOption("--against <url>", "root URL of the other one, such as https://graph.microsoft.com/v1.0")
    .option("--config <file>", "config file with the identities and ids for --target")
    .option("--against-config <file>", "config file with the identities and ids for --against")
    .option("--identity <name>", "the identity of --config that may read")
    .option(
      "--token <token>",
      "a bearer token that may read from --target, or - for stdin; it is not sent to --against",
    )
    .option("--key <file>", "private key that signs the tokens minted for a target on this machine")
    .option("--cloud <name>", `national cloud: ${clouds.join(",")}`, knownName("cloud", clouds))
    .option("--operation <glob>", "only operations whose id matches")
    .option(
      "--specs <dir>",
      "contracts of this folder, as derive --output writes it, in place of those that come along",
    )
    .option("--same-data", "both hold the same data: match items by id and compare their values")
    .option("--seed <n>", "the same seed gives the same requests (default: 1)", wholeNumber(0, most))
    .option("--concurrency <n>", "requests under way at once", wholeNumber(1, 256))
    .option("--timeout-ms <n>", "until an answer must be complete (default: 10000)", wholeNumber(1, most))
    .addOption(new Option("--format <name>", "how it is shown (default: console)").choices(comparisonFormats))
    .option("--output <file>", "write it to this file instead of stdout")
    .action(async (flags: CompareFlags) => {
      const { executeCompare } = await import("./compare/execute-compare.ts");
      finish(await executeCompare(flags));
    });
}
