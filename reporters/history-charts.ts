import type { HistoryEntry } from "../suites/compare-runs/history-entry.ts";
import type { TrendChart } from "./trend-chart.ts";

/** For each conformance class the share of its decided requirements that passed, run by run. */
export function passRateCharts(entries: readonly HistoryEntry[]): readonly TrendChart[] {
  const ids = [...new Set(entries.flatMap(({ classes }) => classes.map(({ id }) => id)))];
  return ids.map((id, at) => {
    const values = entries.map((entry) => passRate(entry, id));
    return {
      id: `rate-${at}`,
      title: `Pass rate of ${id}`,
      description: trendText(values, percent),
      lines: [{ name: id, values }],
      top: 1,
      format: percent,
    };
  });
}

/** For each route the median and the 95th percentile of how long the target took, run by run. */
export function latencyCharts(entries: readonly HistoryEntry[]): readonly TrendChart[] {
  const key = ({ operation, route }: HistoryEntry["latencies"][number]): string => `${operation}, ${route}`;
  const names = [...new Set(entries.flatMap(({ latencies }) => latencies.map(key)))];
  return names.map((name, at) => {
    const own = entries.map(({ latencies }) => latencies.find((latency) => key(latency) === name));
    const medians = own.map((latency) => latency?.medianMs);
    const p95s = own.map((latency) => latency?.p95Ms);
    return {
      id: `latency-${at}`,
      title: `Latency of ${name}`,
      description: `Median: ${trendText(medians, milliseconds)} 95th percentile: ${trendText(p95s, milliseconds)}`,
      lines: [
        { name: "median", values: medians },
        { name: "95th percentile", values: p95s, dashed: true },
      ],
      top: Math.max(1, ...[...medians, ...p95s].map((value) => value ?? 0)),
      format: milliseconds,
    };
  });
}

/** The share of the decided requirements of a class that passed, from 0 to 1; undefined when none was decided. */
export function passRate({ classes }: HistoryEntry, id: string): number | undefined {
  const counts = classes.find((one) => one.id === id)?.counts;
  if (counts === undefined) return undefined;
  const decided = counts.passed + counts.failed + counts.warned + counts.waived;
  return decided === 0 ? undefined : counts.passed / decided;
}

export function percent(value: number): string {
  // Not all is never shown as all.
  return `${value === 1 ? 100 : Math.min(99.9, Math.round(value * 1000) / 10)}%`;
}

export function milliseconds(value: number): string {
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ms`;
}

function trendText(values: readonly (number | undefined)[], format: (value: number) => string): string {
  const present = values.filter((value) => value !== undefined);
  const [first] = present;
  const last = present.at(-1);
  if (first === undefined || last === undefined) return "no run has a value.";
  const range = `between ${format(Math.min(...present))} and ${format(Math.max(...present))}`;
  return `from ${format(first)} to ${format(last)} over ${present.length} runs, ${range}.`;
}
