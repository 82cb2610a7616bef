import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { join, resolve } from "node:path";

import { Command } from "commander";

import { inConfigFolder, readConfig } from "./config/read-config.ts";
import { toStdout } from "./print.ts";
import { usualPage } from "./run/destinations.ts";
import { UsageError } from "./usage-error.ts";

interface ShowFlags {
  readonly config?: string;
  readonly print?: true;
}

/** `graph-conformance show-report` */
export function build(): Command {
  return new Command("graph-conformance show-report")
    .description("Opens the last HTML report of this folder in the browser.")
    .helpOption("-h, --help", "show this help")
    .argument("[file]", `the report; the newest of ${usualPage} and the output folder of the config unless given`)
    .option("--config <file>", "config file instead of graph-conformance.config.yaml")
    .option("--print", "print where it is, and open nothing")
    .action(async (file: string | undefined, { config, print }: ShowFlags) => {
      const page = resolve(file ?? (await lastPage(config)));
      if (!isFile(page)) throw new UsageError(`There is no report ${page}.`);
      toStdout(`${page}\n`);
      if (print !== true) await open(page);
    });
}

async function lastPage(config: string | undefined): Promise<string> {
  const found = await readConfig(config, process.env);
  const output = inConfigFolder(found.file, found.config.output);
  const pages = [usualPage, ...(output === undefined ? [] : [join(output, "report.html")])].filter(isFile);
  const [newest] = pages.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (newest !== undefined) return newest;
  throw new UsageError(`There is no ${usualPage} here yet: run with --reporter console,html.`);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

const openers: Readonly<Record<string, readonly [command: string, ...args: readonly string[]]>> = {
  darwin: ["open"],
  // What follows start is a title.
  win32: ["cmd", "/c", "start", ""],
};

function open(page: string): Promise<void> {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  return new Promise((done, fail) => {
    const child = spawn(command, [...args, page], { stdio: "ignore", detached: true });
    child.once("error", () => fail(new UsageError(`${command} cannot be started: open ${page} yourself.`)));
    child.once("spawn", () => {
      child.unref();
      done();
    });
  });
}
