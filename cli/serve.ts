import { Command, Option } from "commander";

import { also, wholeNumber } from "./option-parsers.ts";
import type { ServeFlags } from "./serve/serve.ts";

/** `graph-conformance serve` */
export function build(): Command {
  return new Command("graph-conformance serve")
    .description("Starts the reference server on this machine, until Ctrl-C.")
    .helpOption("-h, --help", "show this help")
    .option("--port <n>", "port; any free one unless given", wholeNumber(0, 65_535))
    .addOption(new Option("--host <address>", "loopback address").choices(["127.0.0.1", "::1"]))
    .option(
      "--specs <dir>",
      "contracts of this folder, as derive --output writes it, in place of those that come along",
    )
    .option("--operation <glob>", "operations of the library that it serves as well, such as 'users/*'")
    .addOption(new Option("--data <set>", "what it serves (default: rich)").choices(["documented", "rich", "made"]))
    .addOption(new Option("--data-file <file>", "your own data, as JSON by path; the rest is made").conflicts("data"))
    .option("--jwks <file>", "public keys that tokens must be signed with; signatures go unverified unless given")
    .option("--openapi [file]", "write to this file, as OpenAPI 3.1, what is served; without one, print that and end")
    .option("--fault <id>", "a defect to put in; may be repeated", also, [])
    .option("--variation <id>", "a legitimate difference to put in; may be repeated", also, [])
    .action(async (flags: ServeFlags) => {
      const { serve } = await import("./serve/serve.ts");
      await serve(flags);
    });
}
