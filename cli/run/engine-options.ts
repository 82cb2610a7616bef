import type { RunOptions } from "../../engine/run-options.ts";
import type { Config } from "../../schemas/own/config.ts";
import { given } from "./run-flags.ts";
import { profiles, type TargetClaims } from "../../specs/requirement.ts";
import type { RunFlags } from "./run-flags.ts";

/** What the engine is told of flags and config: a flag wins over the config. */
export function engineOptions(flags: RunFlags, config: Config): Omit<RunOptions, "target"> {
  const { budgets = {} } = config;
  const profile = flags.profile ?? (config.classes === undefined ? config.profile : undefined);
  const own = Object.fromEntries(flags.ids.map(({ parameter, id }) => [parameter, id]));
  const sets = [config.ids ?? {}].flat().map((set) => ({ ...set, ...own }));
  return {
    ids: sets.length === 1 ? { ...sets[0] } : sets,
    ...given({
      classes:
        flags.class ?? (flags.profile === undefined ? config.classes : undefined) ?? (profile && profiles[profile]),
      profile: flags.class === undefined ? profile : undefined,
      levels: config.requirements,
      claims: config.claims && claimsOf(config.claims, flags),
      requirement: flags.requirement,
      seed: flags.seed ?? config.seed,
      propertyRuns: flags.propertyRuns ?? config.propertyRuns,
      shard: flags.shard,
      quick: flags.quick ?? config.quick,
      failOn: flags.failOn ?? config.failOn,
      strict: flags.strict ?? config.strict,
      concurrency: flags.concurrency ?? budgets.concurrency,
      maxRequests: flags.maxRequests ?? budgets.maxRequests,
      maxDurationMs: flags.maxDurationMs ?? budgets.maxDurationMs,
      maxMemoryMb: flags.maxMemoryMb ?? budgets.maxMemoryMb,
      timeoutMs: flags.timeoutMs ?? budgets.timeoutMs,
      allowWrites: flags.allowWrites ?? config.allowWrites,
    }),
  };
}

// Who asks for classes by an option wants these, whatever is claimed of tokens.
function claimsOf({ tokens, ...others }: TargetClaims, flags: RunFlags): TargetClaims {
  return { ...others, ...(tokens === undefined || flags.class !== undefined ? {} : { tokens }) };
}
