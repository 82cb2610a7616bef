import { matchesGlob } from "../../engine/glob.ts";
import type { Config } from "../../schemas/own/config.ts";
import type { Specs } from "../../specs/contract.ts";
import { defaultOperations } from "../../specs/default-operations.ts";
import { didYouMean } from "../did-you-mean.ts";
import { UsageError } from "../usage-error.ts";
import type { RunFlags } from "./run-flags.ts";

/** The specs with the chosen operations alone. Throws {@link UsageError} on a glob that chooses nothing and on an unknown id. */
export function chosenSpecs(specs: Specs, flags: RunFlags, config: Config): Specs {
  const requirementIds = specs.requirements.map(({ id }) => id);
  if (flags.requirement !== undefined) mustMatch("requirement", flags.requirement, requirementIds);
  const operationIds = specs.operations.map(({ id }) => id);
  const asked = flags.operation ?? config.operations;
  const globs = asked === undefined ? undefined : [asked].flat();
  for (const glob of globs ?? []) mustMatch("operation", glob, operationIds);
  const operations =
    globs === undefined
      ? defaultOperations(specs.operations)
      : specs.operations.filter(({ id }) => globs.some((glob) => matchesGlob(id, glob)));
  const parameters = new Set(operations.flatMap(({ routes }) => routes.flatMap((route) => route.parameters)));
  for (const name of Object.keys(config.ids ?? {})) {
    if (!parameters.has(name)) {
      throw new UsageError(
        `The config has an id for ${name}, which is in no route.${didYouMean(name, [...parameters])}`,
      );
    }
  }
  return { ...specs, operations };
}

function mustMatch(what: string, glob: string, ids: readonly string[]): void {
  if (ids.some((id) => matchesGlob(id, glob))) return;
  throw new UsageError(`No ${what} matches ${glob}.${didYouMean(glob, ids)}`);
}
