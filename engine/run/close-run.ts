import type { Specs } from "../../specs/contract.ts";
import type { FinishedRun, RequirementResult, ShardRecord } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import type { Obstacle } from "../session/obstacle.ts";
import type { Settings } from "../settings.ts";
import { causesMember } from "../verdict/causes.ts";
import { sentence } from "../verdict/result.ts";
import { classResults } from "../verdict/verdict.ts";
import { settle } from "./settle.ts";

/** What a run came to, before the user's own settings are applied. */
export interface Ending {
  readonly startedAt: Date;
  /** Milliseconds. */
  readonly durationMs: number;
  /** Requests sent in all. */
  readonly exchanges: number;
  readonly results: readonly RequirementResult[];
  /** Why requests were cut off, if they were. */
  readonly cutShort: string | undefined;
  /** The same where it leaves the run undecided: what a quick run may send is not the user's limit but its own. */
  readonly limit: string | undefined;
  readonly obstacle?: Obstacle;
}

/** The finished run: results with waivers and baseline applied, and the verdict that they come to. */
export function closeRun(ending: Ending, specs: Specs, settings: Settings, options: RunOptions): FinishedRun {
  const { startedAt, durationMs, exchanges, results, cutShort, limit, obstacle } = ending;
  const settled = settle(results, specs, { ...options, cutShort: limit }, startedAt);
  return {
    schemaVersion: 1,
    tool: settings.tool,
    target: { url: settings.root.href, embedded: options.embedded ?? false },
    seed: settings.seed,
    propertyRuns: settings.runs,
    quick: settings.quick,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs),
    exchanges,
    ...(cutShort === undefined ? {} : { cutShort: sentence(cutShort) }),
    ...(obstacle === undefined ? settled.conclusion : { verdict: "undecided", exitCode: 3, reason: obstacle.reason }),
    classes: classResults(settled.results),
    requirements: settled.results,
    ...causesMember(settled.results),
    ...settled.members,
  };
}

/** The member of a finished run that says which part of a run it is; none of a whole run. */
export function shardMember(
  { shard, strict = false, waivers = [] }: RunOptions,
  {
    cutShort,
    ...found
  }: Pick<ShardRecord, "plan" | "positions" | "classes"> & { readonly cutShort: string | undefined },
): Pick<FinishedRun, "shard"> {
  if (shard === undefined) return {};
  const { index, count } = shard;
  return { shard: { index, count, ...found, strict, waivers, ...(cutShort === undefined ? {} : { cutShort }) } };
}
