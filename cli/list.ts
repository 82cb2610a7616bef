import { Command, Option } from "commander";

import { conformanceClasses, type ConformanceClass, type Requirement } from "../specs/requirement.ts";
import { commaList } from "./option-parsers.ts";
import { toStdout, columns } from "./print.ts";
import { safeJson } from "../reporters/json.ts";
import { entryOf, familyOf, libraryEntries, type LibraryEntry } from "../specs/loading/library.ts";
import { specsOf } from "./specs/specs-of.ts";

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
      toStdout(await list(flags));
    });
}

/** What the command line of `list` says. */
export interface ListFlags {
  readonly class?: readonly ConformanceClass[];
  readonly faults?: true;
  readonly variations?: true;
  readonly operations?: true;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly json?: true;
}

/** The text of the list that is asked for. */
export async function list(flags: ListFlags): Promise<string> {
  const { rows, content } = await listed(flags);
  return flags.json === true ? safeJson(content) : columns(rows);
}

interface Listed {
  readonly rows: readonly (readonly string[])[];
  readonly content: readonly object[];
}

async function listed(flags: ListFlags): Promise<Listed> {
  if (flags.faults === true) {
    const { loadFaults } = await import("../server/load-faults.ts");
    const content = (await loadFaults()).map(({ id, title, who, breaks }) => ({ id, breaks, title, who }));
    return { content, rows: content.map(({ id, title }) => [id, title]) };
  }
  if (flags.variations === true) {
    const { loadVariations } = await import("../server/load-variations.ts");
    const content = (await loadVariations()).map(({ id, title, allowedBy }) => ({ id, title, allowedBy }));
    return { content, rows: content.map(({ id, title }) => [id, title]) };
  }
  const { requirements, operations } = await specsOf(flags.specs);
  if (flags.operations === true) {
    const known = operations.map(entryOf);
    const content = [...known, ...(flags.specs === undefined ? libraryEntries() : [])].map(
      ({ id, title, returns, routes, options, permissions }) => ({
        id,
        family: familyOf(id),
        title,
        returns,
        routes,
        options,
        permissions,
      }),
    );
    return {
      content,
      rows: content.flatMap(({ id, family, title, routes, options, permissions }) =>
        routes.map((route) => [family, id, title, leastOf(permissions), options.join(",") || "-", route]),
      ),
    };
  }
  const chosen = requirements.filter((requirement) => flags.class?.includes(requirement.class) ?? true);
  const judges = await judgesOf(chosen);
  const content = chosen.map((requirement) => ({ ...requirement, judgedBy: judges.get(requirement.id) ?? "" }));
  return { content, rows: content.map((one) => [one.level, one.id, one.judgedBy, one.title, sourcesText(one)]) };
}

// Suites are loaded only where the build does not know who judges.
async function judgesOf(requirements: readonly Requirement[]): Promise<ReadonlyMap<string, string>> {
  const { packagedJudges } = await import("../engine/run/suite-module.ts");
  const judges = new Map(Object.entries(packagedJudges));
  const others = requirements.filter(({ id }) => !judges.has(id));
  if (others.length === 0) return judges;
  const { judgedBy, loadSuites } = await import("../engine/run/load-suites.ts");
  for (const [{ id }, suite] of await loadSuites(others)) judges.set(id, judgedBy(suite));
  return judges;
}

// Whoever has the least privileged permission may ask.
function leastOf({ delegatedWork, application }: LibraryEntry["permissions"]): string {
  const least = [delegatedWork, application].flatMap((grant) => (grant.supported ? grant.least.slice(0, 1) : []));
  return [...new Set(least)].join(",") || "-";
}

function sourcesText({ sources }: Requirement): string {
  return sources.map(({ document, section }) => `${document}, "${section}"`).join("; ");
}
