import { Command, Option } from "commander";

import { clouds } from "../specs/operation.ts";
import { also, knownName } from "./option-parsers.ts";
import type { TokenFlags } from "./token/print-token.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance token` */
export function build(): Command {
  return new Command("graph-conformance token")
    .description(
      "Prints a token, for the curl lines of a report: one that is minted for a server on this machine, or an identity's.",
    )
    .helpOption("-h, --help", "show this help")
    .addOption(new Option("--as <type>", "whose token (default: delegated)").choices(["delegated", "application"]))
    .option("--permission <name>", "permission; may be repeated (default: the least privileged one)", also, [])
    .option("--role <id>", "role template id of the user; may be repeated (default: the least one)", also, [])
    .option("--no-role", "the user has no directory role")
    .option("--profile <name>", "the token by which a run asks as minted-NAME, such as expired")
    .option("--identity <name>", "the token of an identity of the config file")
    .option("--operation <glob>", "the operations that decide the defaults; with --profile, the one that is asked for")
    .option("--route <id>", "with --profile: the route, where each has permissions of its own")
    .option("--specs <dir>", "contracts of this folder in place of those that come along")
    .option("--cloud <name>", "national cloud where the identity signs in", knownName("cloud", clouds))
    .option("--key <file>", "private key, as PEM or JWK; that of the config file unless given, else a new one")
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .action(async (flags: TokenFlags) => {
      const { token } = await import("./token/print-token.ts");
      toStdout(await token(flags), "token");
    });
}
