import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { libraryMatching } from "../engine/run/chosen.ts";
import { packageRoot } from "../specs/loading/package-root.ts";

/** The option that gives the id for a parameter of a documented route. */
export interface RouteOption {
  readonly parameter: string;
  readonly flag: string;
}

/**
 * The options for the parameters of all documented routes, below `folder` where one is given, and of those of the library
 * that a glob of `operations` chooses. `taken`: flags that mean something else already.
 */
export function routeOptions(
  taken: ReadonlySet<string>,
  folder?: string,
  operations: string | readonly string[] = [],
): readonly RouteOption[] {
  const paths = libraryMatching(operations).flatMap(({ routes }) => routes);
  const parameters = [...routeParameters(folder ?? join(packageRoot, "specs")), ...parametersIn(paths)];
  return [...new Set(parameters)].map((parameter) => {
    const short = `--${kebab(parameter.replace(/Id$/, ""))}`;
    return { parameter, flag: taken.has(short) ? `--${kebab(parameter)}` : short };
  });
}

/** What a command line gives an option that its routes depend on, such as `--specs`: they have options of their own. */
export function givenAmong(args: readonly string[], flag: "--specs" | "--operation"): string | undefined {
  const at = args.indexOf(flag);
  return at < 0 ? args.find((arg) => arg.startsWith(`${flag}=`))?.slice(flag.length + 1) : args[at + 1];
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
  return [...new Set(parametersIn(paths))];
}

function parametersIn(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name));
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? "" : "-"}${letter.toLowerCase()}`);
}
