import { Command } from "commander";

import type { InitFlags } from "./init/init.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance init` */
export function build(): Command {
  return new Command("graph-conformance init")
    .description("Looks at a target and writes a config file for it, with comments.")
    .helpOption("-h, --help", "show this help")
    .option("--target <url>", "root URL of the service; without it, the file has a place for it")
    .option("--token <token>", "a bearer token that may read, or - for stdin; it is not written into the file")
    .option("--output <file>", "the file to write", "graph-conformance.config.yaml")
    .option("--force", "replace the file where there is one")
    .action(async (flags: InitFlags) => {
      const { init } = await import("./init/init.ts");
      toStdout(await init(flags));
    });
}
