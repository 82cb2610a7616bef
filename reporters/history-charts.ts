import type { HistoryEntry } from "../engine/compare-runs/history-entry.ts";
import { markupText } from "./markup.ts";

/** For each conformance class the share of its decided requirements that passed, run by run. */
export function passRateCharts(entries: readonly HistoryEntry[]): readonly TrendChart[] {
  const ids = [...new Set(entries.flatMap(({ classes }) => classes.map(({ id }) => id)))];
  return ids.map((id, at) => {
    const values = entries.map((entry) => passRate(entry, id));
    const decided = entries.map((entry) => decidedShare(entry, id));
    return {
      id: `rate-${at}`,
      title: `Pass rate of ${id}`,
      description: `Passed: ${trendText(values, percent)} Decided: ${trendText(decided, percent)}`,
      lines: [
        { name: "passed", values },
        { name: "decided", values: decided, dashed: true },
      ],
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
  return counts === undefined || decidedIn(counts) === 0 ? undefined : counts.passed / decidedIn(counts);
}

/** The share of the requirements of a class that were decided at all, from 0 to 1; undefined when it has none that apply. */
export function decidedShare({ classes }: HistoryEntry, id: string): number | undefined {
  const counts = classes.find((one) => one.id === id)?.counts;
  if (counts === undefined) return undefined;
  const all = decidedIn(counts) + counts.untested + counts.error;
  return all === 0 ? undefined : decidedIn(counts) / all;
}

function decidedIn({ passed, failed, warned, waived }: HistoryEntry["classes"][number]["counts"]): number {
  return passed + failed + warned + waived;
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

/** A line of a chart: a value for each run, undefined where the run has none. */
export interface TrendLine {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  readonly dashed?: true;
}

export interface TrendChart {
  /** Unique within the page. */
  readonly id: string;
  readonly title: string;
  /** The chart in a sentence, for who cannot see it. */
  readonly description: string;
  readonly lines: readonly TrendLine[];
  /** Value at the top of the chart; the bottom is 0. */
  readonly top: number;
  readonly format: (value: number) => string;
}

const [width, height, left, right, edge] = [360, 140, 52, 12, 14];

/** A chart over runs as inline SVG, with title and description; colours are those of the page. */
export function trendChart({ id, title, description, lines, top, format }: TrendChart): string {
  const runs = Math.max(...lines.map(({ values }) => values.length));
  const x = (at: number): number =>
    runs <= 1 ? (left + width - right) / 2 : round(left + (at * (width - left - right)) / (runs - 1));
  const y = (value: number): number => round(height - edge - (value / (top || 1)) * (height - 2 * edge));
  const grid = [0, top / 2, top].map(
    (value) =>
      `<path class="grid" d="M${left} ${y(value)}H${width - right}"/><text x="${left - 6}" y="${y(value) + 4}">${markupText(format(value))}</text>`,
  );
  const drawn = lines.flatMap(({ name, values, dashed }) => {
    const kind = dashed === true ? ' class="dashed"' : "";
    const points = values.flatMap((value, at) => (value === undefined ? [] : [{ value, at }]));
    const dots = points.map(
      ({ value, at }) =>
        `<circle${kind} cx="${x(at)}" cy="${y(value)}" r="3"><title>${markupText(`${name}, run ${at + 1}: ${format(value)}`)}</title></circle>`,
    );
    return [`<path${kind} fill="none" d="${path(values, x, y)}"/>`, ...dots];
  });
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${markupText(title)}</title><desc id="${id}-desc">${markupText(description)}</desc>`,
    ...grid,
    ...drawn,
    "</svg>",
  ].join("\n");
}

// A run without a value leaves a gap.
function path(values: TrendLine["values"], x: (at: number) => number, y: (value: number) => number): string {
  return values
    .map((value, at) => {
      if (value === undefined) return "";
      return `${values[at - 1] === undefined ? "M" : "L"}${x(at)} ${y(value)}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
