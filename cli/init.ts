import { Command, Option } from "commander";

import type { InitFlags } from "./init/init.ts";
import { notEmpty } from "./option-parsers.ts";
import { toStdout } from "./print.ts";
import { routeOptions } from "./route-options.ts";

/** `graph-conformance init` */
export function build(): Command {
  const command = new Command("graph-conformance init")
    .description("Looks at a target and writes a config file for it, with comments.")
    .helpOption("-h, --help", "show this help")
    .option("--target <url>", "root URL of the service; without it, the file has a place for it")
    .option("--token <token>", "a bearer token that may read, or - for stdin; it is not written into the file")
    .option("--output <file>", "the file to write", "graph-conformance.config.yaml")
    .option("--force", "replace the file where there is one");
  const routes = routeOptions(new Set(command.options.map(({ long }) => long ?? "")), undefined, "**");
  const options = routes.map((route) => {
    const option = new Option(`${route.flag} <id>`, route.parameter).argParser(notEmpty).hideHelp();
    command.addOption(option);
    return { ...route, name: option.attributeName() };
  });
  return command
    .addHelpText("after", idsHelp)
    .action(async (flags: Omit<InitFlags, "ids" | "idOptions"> & Record<string, unknown>) => {
      const ids = options.flatMap(({ name, ...route }) => {
        const id = flags[name];
        return typeof id === "string" ? [{ ...route, id }] : [];
      });
      const { init } = await import("./init/init.ts");
      toStdout(await init({ ...flags, ids, idOptions: routes }));
    });
}

const idsHelp = `
Known ids, else discovered:
  --group <id>, --team <id>, --user <id> and so on: one for each parameter of a
                   documented route, such as groupId, teamId, userId; for what
                   no collection of the target lists`;
