import type { Cause, FinishedRun, PermissionCell, PermissionRow, RouteLatency, Unjudged } from "../finished-run.ts";
import { causesMember } from "../verdict/causes.ts";
import { classResults, conclude, type Conclusion } from "../verdict/verdict.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";
import type { Place } from "../waivers/covers.ts";
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
    ...causesMember(results, mergeTroubles(runs)),
    ...(first.profile === undefined ? {} : { profile: first.profile }),
    ...(first.levels === undefined ? {} : { levels: first.levels }),
    ...(first.claims === undefined ? {} : { claims: first.claims }),
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

/** What kept shards from asking at all, each told once. */
function mergeTroubles(runs: readonly FinishedRun[]): readonly Cause[] {
  const troubles = new Map<string, Cause>();
  for (const one of runs.flatMap(({ causes = [] }) => causes.filter(({ evidence }) => evidence !== undefined))) {
    const known = troubles.get(one.title);
    troubles.set(one.title, { ...one, consequences: [...(known?.consequences ?? []), ...one.consequences] });
  }
  return [...troubles.values()];
}

/** What no shard has judged, a reason each. */
function mergeUnjudged(runs: readonly FinishedRun[]): Pick<FinishedRun, "unjudged"> {
  const byReason = new Map<string, Unjudged>();
  for (const one of runs.flatMap(({ unjudged = [] }) => unjudged)) {
    const known = byReason.get(one.reason);
    byReason.set(one.reason, { ...one, ...known, count: (known?.count ?? 0) + one.count });
  }
  const unjudged = [...byReason.values()].sort((a, b) => b.count - a.count);
  return unjudged.length === 0 ? {} : { unjudged };
}

/**
 * The latencies of all shards by route. The counts add up and the slowest is the slowest of all; median and 95th percentile
 * are means weighted by exchanges, for the single durations are not in a report.
 */
export function mergeLatencies(runs: readonly FinishedRun[]): Pick<FinishedRun, "latencies"> {
  const byRoute = new Map<string, RouteLatency[]>();
  for (const latency of runs.flatMap(({ latencies = [] }) => latencies)) {
    const key = `${latency.operation} ${latency.route}`;
    byRoute.set(key, [...(byRoute.get(key) ?? []), latency]);
  }
  const latencies = [...byRoute.values()].flatMap(merged);
  return latencies.length === 0 ? {} : { latencies };
}

function merged(parts: readonly RouteLatency[]): readonly RouteLatency[] {
  const [first] = parts;
  if (first === undefined) return [];
  const exchanges = parts.reduce((sum, part) => sum + part.exchanges, 0);
  const mean = (of: (part: RouteLatency) => number): number =>
    Math.round((10 * parts.reduce((sum, part) => sum + of(part) * part.exchanges, 0)) / exchanges) / 10;
  return [
    {
      ...first,
      exchanges,
      medianMs: mean((part) => part.medianMs),
      p95Ms: mean((part) => part.p95Ms),
      slowestMs: Math.max(...parts.map((part) => part.slowestMs)),
    },
  ];
}

/** The permission matrix over all shards, cell by cell: what one shard has decided, it decides for all. */
export function mergeMatrices(runs: readonly FinishedRun[]): Pick<FinishedRun, "permissionMatrix"> {
  const matrices = runs.flatMap(({ permissionMatrix }) => (permissionMatrix === undefined ? [] : [permissionMatrix]));
  if (matrices.length === 0) return {};
  const rows = new Map<string, PermissionRow>();
  for (const row of matrices.flat()) {
    const key = JSON.stringify([row.operation, row.permission]);
    const before = rows.get(key);
    rows.set(key, before === undefined ? row : mergedRow(before, row));
  }
  return { permissionMatrix: [...rows.values()] };
}

function mergedRow(a: PermissionRow, b: PermissionRow): PermissionRow {
  return {
    ...a,
    delegated: mergedCell(a.delegated, b.delegated),
    application: mergedCell(a.application, b.application),
    personal: mergedCell(a.personal, b.personal),
  };
}

const weights: Readonly<Record<PermissionCell["outcome"], number>> = {
  wrong: 3,
  admitted: 2,
  refused: 2,
  untested: 1,
  "not-documented": 0,
};

function mergedCell(a: PermissionCell, b: PermissionCell): PermissionCell {
  const [telling, other] = weights[b.outcome] > weights[a.outcome] ? [b, a] : [a, b];
  return { ...telling, statuses: [...new Set([...telling.statuses, ...other.statuses])] };
}
