import { Command } from "commander";

import { also } from "./also.ts";
import type { CheckFlags } from "./check/check-flags.ts";

/** `graph-conformance check` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance check")
    .description("Judges exchanges that somebody else recorded or printed. Nothing is sent.")
    .helpOption("-h, --help", "show this help")
    .option(
      "--docs <page>",
      "a documentation page, whose examples are judged by its own contract; may be repeated, for the resource pages of its types",
      also,
      [],
    )
    .option("--json", "as JSON")
    .action(async (flags: CheckFlags) => {
      const { check } = await import("./check/check.ts");
      const { stdout, stderr, exitCode } = await check(flags);
      process.stdout.write(stdout);
      process.stderr.write(stderr);
      finish(exitCode);
    });
}
