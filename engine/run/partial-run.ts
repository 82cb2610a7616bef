import { contractsOf } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Requirement } from "../../specs/requirement.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import { settingsOf } from "../settings.ts";
import { shareOut } from "../shards/share-out.ts";
import { resultOf } from "../verdict/result.ts";
import { chosen, claimedClasses, silentReason, specsFor } from "./chosen.ts";
import { closeRun, shardMember } from "./close-run.ts";

/** What is known of a run that did not come to its end by itself. */
export interface Known {
  readonly startedAt: Date;
  readonly exchanges: number;
  /** The requirements that were decided, before waivers and baseline. */
  readonly results: readonly RequirementResult[];
  /** What ended it, such as `the run was interrupted`. */
  readonly reason: string;
}

/** The finished run of what is known: what was not decided by then is untested, for that reason. */
export async function partialRun(options: RunOptions, known: Known): Promise<FinishedRun> {
  const specs = await specsFor(options);
  const { requirements, operations, told } = chosen(specs, options);
  const settings = settingsOf(options, operations.length);
  const share = shareOut(operations, requirements, options.shard);
  const classes = claimedClasses(options);
  const context = {
    seed: settings.seed,
    replayOptions: options.replayOptions ?? "",
    ...(options.program === undefined ? {} : { program: options.program }),
    sources: specs.sources,
    contracts: contractsOf(specs),
  };
  const decided = new Map(known.results.map((result) => [keyOf(result.operation, result.route, result.id), result]));
  const places = operations.flatMap((operation) =>
    operation.routes.flatMap((route) => requirements.map((requirement) => ({ operation, route, requirement }))),
  );
  const open = (requirement: Requirement, operation: string, route: Route, reason: string): RequirementResult =>
    resultOf({ requirement, operation, route }, { judgement: { kind: "unjudged", reason }, evidence: [] }, context);
  const held = places.flatMap(({ operation, route, requirement }, position) => {
    if (!share.holds(operation.id, requirement.id)) return [];
    const found = decided.get(keyOf(operation.id, route.id, requirement.id));
    if (found !== undefined) return [{ position, result: found }];
    const silent = silentReason(requirement, operation, route, { claimed: classes.includes(requirement.class) });
    const result = open(requirement, operation.id, route, silent ?? known.reason);
    return [{ position, result: silent === undefined ? result : { ...result, verdict: "not-applicable" as const } }];
  });
  const results = held.map(({ result }) => result);
  const { startedAt, exchanges, reason } = known;
  const durationMs = Date.now() - startedAt.getTime();
  const ending = { startedAt, durationMs, exchanges, results, cutShort: reason, limit: reason };
  const positions = held.map(({ position }) => position);
  return {
    ...closeRun(ending, specs, settings, options),
    ...told,
    ...shardMember(options, { classes, plan: share.plan, positions, cutShort: reason }),
  };
}

function keyOf(operation: string, route: string, requirement: string): string {
  return JSON.stringify([operation, route, requirement]);
}
