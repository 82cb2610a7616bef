import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { packageRoot } from "../specs/loading/package-root.ts";

/** The option that gives the id for a parameter of a documented route. */
export interface RouteOption {
  readonly parameter: string;
  readonly flag: string;
}

/** The options for the parameters of all documented routes, below `folder` where one is given. `taken`: flags that mean something else already. */
export function routeOptions(taken: ReadonlySet<string>, folder?: string): readonly RouteOption[] {
  return routeParameters(folder ?? join(packageRoot, "specs")).map((parameter) => {
    const short = `--${kebab(parameter.replace(/Id$/, ""))}`;
    return { parameter, flag: taken.has(short) ? `--${kebab(parameter)}` : short };
  });
}

/** The folder of contracts that a command line names: its routes have options of their own. */
export function specsAmong(args: readonly string[]): string | undefined {
  const at = args.indexOf("--specs");
  return at < 0 ? args.find((arg) => arg.startsWith("--specs="))?.slice("--specs=".length) : args[at + 1];
}

// Parsing the documents takes longer than the whole of --help may; the paths stand out without it.
function routeParameters(specs: string): readonly string[] {
  const folder = join(specs, "operations");
  // A folder that is not there is told of when it is read.
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  const paths = files
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), "utf8").match(/^ {2}["']?\/.*$/gm) ?? []);
  return [...new Set(paths.flatMap((path) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name)))];
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? "" : "-"}${letter.toLowerCase()}`);
}
