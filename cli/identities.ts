import { Command } from "commander";

import { clouds } from "../specs/operation.ts";
import type { IdentitiesFlags } from "./identities/print-plan.ts";
import { knownName } from "./option-parsers.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance identities` */
export function build(): Command {
  return new Command("graph-conformance identities")
    .description(
      "Says which cells of the permission matrix the configured identities can test, and which app registrations would close the gaps. Nothing is sent to the target.",
    )
    .helpOption("-h, --help", "show this help")
    .option("--target <url>", "root URL of the service; that of the config unless given")
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .option("--operation <glob>", "only operations whose id matches")
    .option("--cloud <name>", `national cloud: ${clouds.join(",")}`, knownName("cloud", clouds))
    .option("--sign-in", "get a token for everybody; otherwise only tokens that the config holds are read")
    .action(async (flags: IdentitiesFlags) => {
      const { identitiesPlan } = await import("./identities/print-plan.ts");
      toStdout(await identitiesPlan(flags));
    });
}
