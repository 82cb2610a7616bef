import { Command, Option } from "commander";

import type { JwksFlags } from "./jwks/print-jwks.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance jwks` */
export function build(): Command {
  return new Command("graph-conformance jwks")
    .description("Prints the public keys of minted tokens as a JWKS, for a server that verifies signatures.")
    .helpOption("-h, --help", "show this help")
    .option("--key <file>", "private key, as PEM or JWK; that of the config file unless given")
    .addOption(new Option("--new <file>", "make a private key and write it to this file").conflicts("key"))
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .action(async (flags: JwksFlags) => {
      const { jwks } = await import("./jwks/print-jwks.ts");
      toStdout(await jwks(flags));
    });
}
