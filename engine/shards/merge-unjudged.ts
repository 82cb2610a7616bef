import type { FinishedRun, Unjudged } from "../finished-run.ts";

/** What no shard has judged, a reason each. */
export function mergeUnjudged(runs: readonly FinishedRun[]): Pick<FinishedRun, "unjudged"> {
  const byReason = new Map<string, Unjudged>();
  for (const one of runs.flatMap(({ unjudged = [] }) => unjudged)) {
    const known = byReason.get(one.reason);
    byReason.set(one.reason, { ...one, ...known, count: (known?.count ?? 0) + one.count });
  }
  const unjudged = [...byReason.values()].sort((a, b) => b.count - a.count);
  return unjudged.length === 0 ? {} : { unjudged };
}
