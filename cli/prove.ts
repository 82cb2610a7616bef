import { availableParallelism } from "node:os";

import { Command } from "commander";

import type { ProveFlags } from "./prove/prove.ts";
import { wholeNumber } from "./option-parsers.ts";

const most = 2 ** 31 - 1;

/** `graph-conformance prove` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance prove")
    .description(
      "Runs the suite against honest, varied and faulty reference servers and against stubs, and shows what each of them trips.",
    )
    .helpOption("-h, --help", "show this help")
    .option("--only <glob>", "only faults, variations and stubs whose id matches")
    .option(
      "--operation <glob>",
      "only on operations whose id matches, such as 'users/*': a fault goes into those that its requirement speaks of, until it shows",
    )
    .option(
      "--specs <dir>",
      "contracts of this folder, as derive --output writes it, in place of those that come along",
    )
    .option("--seed <n>", "first seed of the draws", wholeNumber(0, most), 1)
    .option("--seeds <n>", "try each fault with so many seeds (default: 5, quick: 1)", wholeNumber(1, 1000))
    .option("--quick", "try each fault with the requirement that it was made for only")
    .option("--each", "prove each operation by itself, as --quick does; without --operation all that come along")
    .option("--property-runs <n>", "draws for the requirement that a fault breaks", wholeNumber(1, 1_000_000), 100)
    .option(
      "--other-runs <n>",
      "draws for each requirement on variations and combinations",
      wholeNumber(1, 1_000_000),
      1,
    )
    .option(
      "--combinations <n>",
      "random combinations of variations (default: 200, quick: 20)",
      wholeNumber(0, 100_000),
    )
    .option("--workers <n>", "threads", wholeNumber(1, 64), availableParallelism())
    .option("--json <file>", "write the proofs to this file")
    .option("--markdown <file>", "write the table to this file")
    .option("--check", "with --markdown: only say whether the file differs")
    .action(async (flags: ProveFlags) => {
      const { prove } = await import("./prove/prove.ts");
      finish(await prove(flags));
    });
}
