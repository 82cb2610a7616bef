import { Command, Option } from "commander";

import type { DeriveFlags } from "./derive/load-sources.ts";
import { also } from "./option-parsers.ts";
import { toStderr, toStdout } from "./print.ts";
import { UsageError } from "./usage-error.ts";

/** `graph-conformance derive` */
export function build(finish: (exitCode: number) => void): Command {
  return new Command("graph-conformance derive")
    .description(
      "Makes a contract of Microsoft Graph documentation pages, as Markdown or as text copied from a browser, of $metadata and of a permissions file. What cannot be read is listed with line and reason.",
    )
    .argument("[page...]", "files, or folders of them: API reference pages and the resource pages of their types")
    .helpOption("-h, --help", "show this help")
    .optionsGroup("Sources beside pages:")
    .option("--metadata <file>", "the service's $metadata, a file or an http or https URL")
    .option("--permissions <file>", "a permissions file, or its URL")
    .option(
      "--path <template>",
      "an operation without a page, such as '/users/{id}/messages'; may be repeated",
      also,
      [],
    )
    .addOption(new Option("--examples <file>", "with --path: a JSON list of requests with their answers, or its URL"))
    .addOption(new Option("--all-sent", "with --path: plain answers have every member, which metadata does not tell"))
    .optionsGroup("What comes of it:")
    .addOption(new Option("--output <dir>", "write the contract into this folder").conflicts(["json", "survey"]))
    .addOption(
      new Option("--openapi", "as one OpenAPI 3.1 document; without pages, of the contracts that come along").conflicts(
        ["json", "survey"],
      ),
    )
    .option("--operation <glob>", "with --openapi and without pages: only operations whose id matches")
    .option("--specs <dir>", "with --openapi and without pages: the contracts of this folder")
    .addOption(new Option("--json", "print the facts of the pages as JSON").conflicts("survey"))
    .option("--survey", "print only how many pages lack what")
    .addOption(
      new Option(
        "--serve",
        "serve the contract with made data, test the server by it, print the verdict and end",
      ).conflicts(["json", "survey", "openapi"]),
    )
    .option("--keep", "with --serve: serve on after the verdict, until Ctrl-C")
    .action(async (pages: readonly string[], flags: DeriveFlags) => {
      if (flags.keep && !flags.serve) throw new UsageError("--keep needs --serve: it says that the server stays.");
      if (flags.serve) {
        const { serveDerived } = await import("./derive/serve-derived.ts");
        return finish(await serveDerived(pages, flags));
      }
      const { derive } = await import("./derive/derive.ts");
      const { stdout, stderr, exitCode } = await derive(pages, flags);
      toStdout(stdout);
      toStderr(stderr);
      finish(exitCode);
    });
}
