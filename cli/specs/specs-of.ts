import { statSync } from "node:fs";

import { matchesGlob } from "../../engine/glob.ts";
import { claimedGlobs, claimedPart, claimsNothing, packagedSpecs } from "../../engine/run/chosen.ts";
import type { Config } from "../../schemas/own/config.ts";
import type { Specs } from "../../specs/contract.ts";
import { defaultOperations } from "../../specs/operation.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { entryOf, libraryEntries } from "../../specs/loading/library.ts";
import { SpecError } from "../../specs/loading/yaml-files.ts";
import { type FoundConfig, inConfigFolder } from "../config/read-config.ts";
import type { RunFlags } from "../run/run-flags.ts";
import { didYouMean, didYouMeanGlob, UsageError } from "../usage-error.ts";

/** The folder of contracts that a flag or else the config names. */
export function specsFolder(flag: string | undefined, found?: FoundConfig): string | undefined {
  return flag ?? inConfigFolder(found?.file, found?.config.specs);
}

/**
 * The specs that come along, of the library only what the globs of operations choose; with a folder, its contracts in their
 * place. Rejects with a {@link UsageError} on a folder that cannot be used.
 */
export async function specsOf(folder: string | undefined, operations?: string | readonly string[]): Promise<Specs> {
  if (folder === undefined) return packagedSpecs(operations);
  const installed = await installedSpecs();
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`The contracts cannot be read: ${folder} is no folder. Write one with derive --output.`);
  }
  // Parser and schemas are loaded only where there is something to check.
  const { readContracts } = await import("../../specs/loading/read-contracts.ts");
  try {
    return readContracts(folder, installed);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new UsageError(`The contracts of ${folder} cannot be used. ${error.message}`, { cause: error });
  }
}

/** Which operations are meant, by globs: those of the flag, else of the config, else what it claims of those that come along. */
export function operationGlobs(
  flags: Pick<RunFlags, "operation" | "specs">,
  { operations, specs, claims }: Config,
): string | readonly string[] | undefined {
  return flags.operation ?? operations ?? ((flags.specs ?? specs) === undefined ? claimedGlobs(claims) : undefined);
}

/** The specs with the chosen operations alone. Throws {@link UsageError} on a glob that chooses nothing and on an unknown id. */
export function chosenSpecs(specs: Specs, flags: RunFlags, config: Config): Specs {
  const requirementIds = specs.requirements.map(({ id }) => id);
  if (flags.requirement !== undefined) mustMatch("requirement", flags.requirement, requirementIds);
  for (const glob of Object.keys(config.requirements ?? {})) mustMatch("requirement", glob, requirementIds);
  const operationIds = specs.operations.map(({ id }) => id);
  const asked = operationGlobs(flags, config);
  const globs = asked === undefined ? undefined : [asked].flat();
  for (const glob of globs ?? []) mustMatch("operation", glob, operationIds, libraryEntries);
  const operations =
    globs === undefined
      ? defaultOperations(specs.operations)
      : specs.operations.filter(({ id }) => globs.some((glob) => matchesGlob(id, glob)));
  const parameters = new Set(operations.flatMap(({ routes }) => routes.flatMap((route) => route.parameters)));
  const others = (flags.specs ?? config.specs) === undefined ? libraryEntries : () => specs.operations.map(entryOf);
  for (const { flag, parameter } of flags.ids) {
    if (parameters.has(parameter)) continue;
    const home = others().find(({ routes }) => routes.some((path) => path.includes(`{${parameter}}`)));
    const hint = home === undefined ? "" : `, such as ${home.id}, with --operation`;
    throw new UsageError(
      `${flag} gives an id for ${parameter}, which is in no route of what is tested. Leave it out, or choose operations that have it${hint}.`,
    );
  }
  for (const name of [config.ids ?? {}].flat().flatMap((set) => Object.keys(set))) {
    // One config serves runs of single operations, too, on whose routes not every id stands.
    const isElsewhere = (): boolean => others().some(({ routes }) => routes.some((path) => path.includes(`{${name}}`)));
    if (parameters.has(name) || isElsewhere()) continue;
    throw new UsageError(`The config has an id for ${name}, which is in no route.${didYouMean(name, [...parameters])}`);
  }
  const { claims } = config;
  if (claims !== undefined && !operations.some((one) => claimedPart(one, claims).length > 0)) {
    throw new UsageError(claimsNothing(operations.map(({ id }) => id)));
  }
  return { ...specs, operations };
}

function mustMatch(
  what: string,
  glob: string,
  ids: readonly string[],
  others: () => readonly { readonly id: string }[] = () => [],
): void {
  if (ids.some((id) => matchesGlob(id, glob))) return;
  throw new UsageError(`No ${what} matches ${glob}.${didYouMeanGlob(glob, [...ids, ...others().map(({ id }) => id)])}`);
}
