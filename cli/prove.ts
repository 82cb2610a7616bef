import { availableParallelism } from "node:os";

import { Command } from "commander";

import type { ProveFlags } from "./prove/prove-flags.ts";
import { wholeNumber } from "./whole-number.ts";

const most = 2 ** 31 - 1;

/** `graph-conformance prove` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance prove")
    .description(
      "Runs the suite against honest, varied and faulty reference servers, and shows what each of them trips.",
    )
    .helpOption("-h, --help", "show this help")
    .option("--only <glob>", "only faults and variations whose id matches")
    .option("--seed <n>", "seed of the draws", wholeNumber(0, most), 1)
    .option("--seeds <n>", "prove with so many seeds, from --seed on", wholeNumber(1, 1000), 1)
    .option("--quick", "try each fault with the requirement that it was made for only")
    .option("--property-runs <n>", "draws for the requirement that a fault breaks", wholeNumber(1, 1_000_000), 100)
    .option("--other-runs <n>", "draws for the other requirements", wholeNumber(1, 1_000_000), 3)
    .option("--workers <n>", "threads", wholeNumber(1, 64), availableParallelism())
    .option("--json <file>", "write the proofs to this file")
    .action(async (flags: ProveFlags) => {
      const { prove } = await import("./prove/prove.ts");
      finish(await prove(flags));
    });
}
