import type { FinishedRun } from "../finished-run.ts";
import { conclude, classResults, type Conclusion } from "../verdict/verdict.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import type { Place } from "../waivers/covers.ts";
import { mergeLatencies } from "./merge-latencies.ts";
import { mergeMatrices } from "./merge-matrices.ts";
import { mergeUnjudged } from "./merge-unjudged.ts";
import { type NamedRun, type NamedShard, reasonsAgainst } from "./reasons-against.ts";

/** What merging came to. */
export type Merged =
  | { readonly kind: "merged"; readonly run: FinishedRun }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/**
 * Makes one run of all shards of it, as it would have come out on one machine, or tells why that cannot be. `catalogue`: all
 * that a waiver may speak of. `exchanges` are summed, `durationMs` is that of the longest shard, and medians and percentiles
 * of latencies are averaged by their exchanges.
 */
export function merge(runs: readonly NamedRun[], catalogue: readonly Place[]): Merged {
  const found = reasonsAgainst(runs);
  if (found.kind === "refused") return found;
  return { kind: "merged", run: mergedRun(found.shards, catalogue) };
}

function mergedRun(
  [head, ...others]: readonly [NamedShard, ...NamedShard[]],
  catalogue: readonly Place[],
): FinishedRun {
  const shards = [head, ...others];
  const runs = shards.map(({ run }) => run);
  const { shard, ...first } = head.run;
  const startedAt = runs.map((run) => run.startedAt).reduce((a, b) => (a < b ? a : b));
  const found = shards
    .flatMap(({ run }) => run.requirements.map((result, at) => ({ result, position: run.shard.positions[at] ?? 0 })))
    .sort((a, b) => a.position - b.position)
    .map(({ result }) => result);
  const { results, complaints, notes } = applyWaivers(found, shard.waivers, startedAt.slice(0, 10), catalogue);
  const cutShort = runs.flatMap((run) => run.cutShort ?? [])[0];
  const { failOn = "must" } = first;
  const waitedMs = runs.reduce((sum, run) => sum + (run.waitedMs ?? 0), 0);
  const conclusion = conclude(results, {
    failOn,
    strict: shard.strict,
    complaints,
    cutShort: runs.flatMap((run) => run.shard.cutShort ?? [])[0],
  });
  return {
    schemaVersion: first.schemaVersion,
    tool: first.tool,
    target: first.target,
    seed: first.seed,
    propertyRuns: first.propertyRuns,
    quick: first.quick,
    startedAt,
    durationMs: Math.max(...runs.map((run) => run.durationMs)),
    exchanges: runs.reduce((sum, run) => sum + run.exchanges, 0),
    ...(cutShort === undefined ? {} : { cutShort }),
    ...withObstacle(conclusion, runs),
    classes: classResults(results),
    requirements: results,
    failOn,
    ...(complaints.length === 0 ? {} : { complaints }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(first.baseline === undefined ? {} : { baseline: first.baseline }),
    ...mergeLatencies(runs),
    ...mergeUnjudged(runs),
    ...(waitedMs === 0 ? {} : { waitedMs }),
    ...mergeMatrices(runs),
  };
}

// A shard that could not ask leaves the run undecided, unless another one has found what is broken.
function withObstacle(conclusion: Conclusion, runs: readonly FinishedRun[]): Conclusion {
  const stopped = runs.filter(({ exitCode }) => exitCode === 3);
  const [first] = stopped;
  if (first === undefined) return conclusion;
  if (stopped.length < runs.length && (conclusion.exitCode === 1 || conclusion.exitCode === 4)) return conclusion;
  return { verdict: "undecided", exitCode: 3, reason: first.reason };
}
