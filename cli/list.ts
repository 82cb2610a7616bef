import { Command, Option } from "commander";

import { conformanceClasses } from "../specs/requirement.ts";
import { commaList } from "./option-parsers.ts";
import type { ListFlags } from "./list/list.ts";
import { toStdout } from "./print.ts";

/** `graph-conformance list` */
export function build(): Command {
  return new Command("graph-conformance list")
    .description(
      "Lists the requirements with level, id, what decides them, claim and source; or what the reference server can be told to do.",
    )
    .helpOption("-h, --help", "show this help")
    .option(
      "--class <names>",
      "only these conformance classes: a,b",
      commaList("conformance class", conformanceClasses),
    )
    .addOption(new Option("--faults", "list the faults of the reference server").conflicts(["variations", "class"]))
    .addOption(new Option("--variations", "list its variations").conflicts("class"))
    .addOption(
      new Option("--operations", "list the operations with family, permissions, query options and routes").conflicts([
        "class",
        "faults",
        "variations",
      ]),
    )
    .option(
      "--specs <dir>",
      "contracts of this folder, as derive --output writes it, in place of those that come along",
    )
    .option("--json", "as JSON")
    .action(async (flags: ListFlags) => {
      const { list } = await import("./list/list.ts");
      toStdout(await list(flags));
    });
}
