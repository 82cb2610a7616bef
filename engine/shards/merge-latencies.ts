import type { FinishedRun, RouteLatency } from "../finished-run.ts";

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
