import { Command, Option } from "commander";

import type { DeriveFlags } from "./derive/derive-flags.ts";

/** `graph-conformance derive` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance derive")
    .description(
      "Reads Microsoft Graph documentation pages, as Markdown or as text copied from a browser, and prints their contract. What cannot be read is listed with line and reason.",
    )
    .argument("<page...>", "files, or folders of them: API reference pages and the resource pages of their types")
    .helpOption("-h, --help", "show this help")
    .addOption(new Option("--output <dir>", "write the contract into this folder").conflicts(["json", "survey"]))
    .addOption(new Option("--json", "print the facts of the pages as JSON").conflicts("survey"))
    .option("--survey", "print only how many pages lack what")
    .action(async (pages: readonly string[], flags: DeriveFlags) => {
      const { derive } = await import("./derive/derive.ts");
      const { stdout, stderr, exitCode } = await derive(pages, flags);
      process.stdout.write(stdout);
      process.stderr.write(stderr);
      finish(exitCode);
    });
}
