import { Command, Option } from "commander";

import { also } from "./option-parsers.ts";
import type { TokenFlags } from "./token/print-token.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance token` */
export function build(): Command {
  return new Command("graph-conformance token")
    .description("Prints a minted token, for the curl lines of a report on a server on this machine.")
    .helpOption("-h, --help", "show this help")
    .addOption(new Option("--as <type>", "whose token (default: delegated)").choices(["delegated", "application"]))
    .option("--permission <name>", "permission; may be repeated (default: the least privileged one)", also, [])
    .option("--role <id>", "role template id of the user; may be repeated (default: the least one)", also, [])
    .option("--no-role", "the user has no directory role")
    .option("--operation <glob>", "the operations that decide the defaults")
    .option("--key <file>", "private key, as PEM or JWK; that of the config file unless given, else a new one")
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .action(async (flags: TokenFlags) => {
      const { token } = await import("./token/print-token.ts");
      toStdout(await token(flags), "token");
    });
}
