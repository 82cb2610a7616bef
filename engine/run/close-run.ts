import { withoutSecrets } from "../../client/known-secrets.ts";
import type { Specs } from "../../specs/contract.ts";
import { neededIds } from "../builders/listing.ts";
import type { Cause, FinishedRun, RequirementResult, ShardRecord } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import type { Obstacle, Trouble } from "../session/obstacle.ts";
import type { Settings } from "../settings.ts";
import { causesMember } from "../verdict/causes.ts";
import { isBroken } from "../verdict/shown-exchange.ts";
import { evidenceOf } from "../verdict/result.ts";
import { type TokenCommand, tokenCommandOf } from "../verdict/token-command.ts";
import { type Conclusion, classResults, conclude, sentence } from "../verdict/verdict.ts";
import { markKnown } from "../compare-runs/known-breaks.ts";
import type { Shard } from "../run-options.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import { catalogueOf } from "../waivers/covers.ts";

const unasked = sentence("the target could not be asked");

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
  /** Why hardly anything could be tested. */
  readonly trouble?: Trouble | undefined;
}

/** The finished run: results with waivers and baseline applied, and the verdict that they come to. */
export function closeRun(ending: Ending, specs: Specs, settings: Settings, options: RunOptions): FinishedRun {
  const { startedAt, durationMs, exchanges, results, cutShort, limit, obstacle, trouble } = ending;
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
    ...causesMember(
      settled.results,
      trouble === undefined ? [] : [causeOf(trouble, settled.results, tokenCommandOf(specs.operations, options))],
    ),
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.levels === undefined ? {} : { levels: options.levels }),
    ...settled.members,
  };
}

/** A result that only the trouble has left open, told with that in place of the ids that were not found for it. */
export function withTrouble(result: RequirementResult, trouble: Trouble | undefined): RequirementResult {
  if (trouble === undefined || !isLeftBy(result)) return result;
  return { ...result, ...withoutSecrets({ reason: trouble.title }) };
}

function isLeftBy({ verdict, needs = "", reason }: RequirementResult): boolean {
  return verdict === "untested" && (needs.startsWith(neededIds) || reason === unasked);
}

function causeOf(trouble: Trouble, results: readonly RequirementResult[], tokenCommand: TokenCommand): Cause {
  const { id, title, next } = withoutSecrets({ id: trouble.id, title: trouble.title, next: trouble.next });
  const left = results.filter(
    (result) =>
      (result.verdict === "untested" && result.reason === title) || (trouble.explainsAll === true && isBroken(result)),
  );
  return {
    id,
    title,
    next,
    findings: [],
    consequences: left.map((result) => ({ id: result.id, operation: result.operation, route: result.route })),
    evidence: withoutSecrets(evidenceOf(trouble.answers, tokenCommand)),
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

/** What becomes of results by the user's own settings: waivers, baseline and what fails a run. */
interface Settled {
  readonly results: readonly RequirementResult[];
  readonly conclusion: Conclusion;
  /** What the finished run says of these settings. */
  readonly members: Pick<FinishedRun, "failOn" | "complaints" | "notes" | "baseline">;
}

/** The user's settings, and what cut the run short, if anything did. */
interface Policy extends Pick<
  RunOptions,
  "waivers" | "baseline" | "failOn" | "strict" | "shard" | "quick" | "requirement"
> {
  readonly cutShort: string | undefined;
}

/** Applies waivers, then the baseline, and concludes. `startedAt` is the day by which waivers expire. */
function settle(
  found: readonly RequirementResult[],
  specs: Pick<Specs, "requirements" | "operations">,
  { waivers = [], baseline, failOn = "must", strict = false, cutShort, shard, quick, requirement }: Policy,
  startedAt: Date,
): Settled {
  const today = startedAt.toISOString().slice(0, 10);
  const partial = shard !== undefined && shard.count > 1;
  const waived = applyWaivers(found, waivers, today, catalogueOf(specs));
  const results = baseline === undefined ? waived.results : markKnown(waived.results, baseline);
  // What a waiver is for may have fallen to another shard, so that only the merged run tells whether it holds.
  const { complaints, notes } = partial ? { complaints: [], notes: [] } : waived;
  // What was not asked for is no reason to doubt what was.
  const needsMost = !partial && quick !== true && requirement === undefined;
  const conclusion = conclude(results, { failOn, strict, complaints, cutShort, needsMost, partial });
  return {
    results,
    conclusion: partial ? ofShard(shard, conclusion) : conclusion,
    members: {
      failOn,
      ...(complaints.length === 0 ? {} : { complaints }),
      ...(notes.length === 0 ? {} : { notes }),
      ...(baseline === undefined ? {} : { baseline: { startedAt: baseline.startedAt } }),
    },
  };
}

function ofShard({ index, count }: Shard, conclusion: Conclusion): Conclusion {
  return { ...conclusion, reason: `Shard ${index}/${count}: ${conclusion.reason}` };
}
