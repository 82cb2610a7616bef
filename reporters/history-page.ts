import type { HistoryEntry } from "../engine/compare-runs/history-entry.ts";
import {
  type TrendChart,
  latencyCharts,
  milliseconds,
  passRate,
  passRateCharts,
  percent,
  trendChart,
} from "./history-charts.ts";
import { markupText } from "./markup.ts";

/** The style of the history page, light or dark as the reader's system is. */
const historyStyle = `
:root { --ground: #fff; --text: #1f2328; --quiet: #59636e; --rule: #d1d9e0; --line: #0550ae; --second: #953800; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --rule: #3d444d; --line: #79c0ff; --second: #ffa657; }
}
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 75rem; margin: auto; padding: 1rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem; }
figure { margin: 0; }
figcaption { font-weight: 600; overflow-wrap: anywhere; }
svg { width: 100%; height: auto; }
svg text { fill: var(--quiet); font-size: 11px; text-anchor: end; }
svg path, svg circle { stroke: var(--line); stroke-width: 2; }
svg circle { fill: var(--line); }
svg .dashed { stroke: var(--second); stroke-dasharray: 5 3; }
svg circle.dashed { fill: var(--ground); stroke-dasharray: none; }
svg .grid { stroke: var(--rule); stroke-width: 1; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; }
th, td { border-bottom: 1px solid var(--rule); padding: 0.25rem 0.75rem 0.25rem 0; text-align: left; white-space: nowrap; }
`;

/** A table of texts as HTML, with a caption. */
function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (kind: "th" | "td", texts: readonly string[]): string =>
    texts.map((text) => `<${kind}${kind === "th" ? ' scope="col"' : ""}>${markupText(text)}</${kind}>`).join("");
  return [
    `<div class="wide"><table>`,
    `<caption>${markupText(caption)}</caption>`,
    `<thead><tr>${cells("th", head)}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${cells("td", row)}</tr>`),
    "</tbody>",
    "</table></div>",
  ].join("\n");
}

const mostTargets = 3;

/** A history of runs, oldest first, as one HTML page: charts as inline SVG, the same numbers as tables, nothing from elsewhere. */
export function historyPage(entries: readonly HistoryEntry[]): string {
  const rates = passRateCharts(entries);
  const latencies = latencyCharts(entries);
  const targets = [...new Set(entries.map(({ target }) => target))];
  const more = targets.length > mostTargets ? ` and ${targets.length - mostTargets} more` : "";
  const targetsText = `${targets.slice(0, mostTargets).join(", ")}${more}`;
  const last = entries.at(-1);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>History of graph-conformance</title>
<style>${historyStyle}</style>
</head>
<body>
<main>
<h1>History of graph-conformance</h1>
<p>${entries.length} runs against ${markupText(targetsText)}. The last one, of ${markupText(last?.startedAt ?? "")}, is ${markupText(last?.verdict ?? "")}.</p>
<h2>Pass rate by conformance class</h2>
<p>Of the requirements that could be decided, how many passed. Runs without any leave a gap.</p>
${figures(rates, "The history has no conformance class.")}
<h2>Latency by route</h2>
<p>How long the target took to answer: median as a line, 95th percentile dashed.</p>
${figures(latencies, "The history has no latencies.")}
<h2>The same in numbers</h2>
${ratesTable(entries)}
${latencyTable(entries)}
</main>
</body>
</html>
`;
}

function figures(charts: readonly TrendChart[], none: string): string {
  if (charts.length === 0) return `<p>${markupText(none)}</p>`;
  const drawn = charts.map(
    (chart) => `<figure>\n<figcaption>${markupText(chart.title)}</figcaption>\n${trendChart(chart)}\n</figure>`,
  );
  return `<div class="charts">\n${drawn.join("\n")}\n</div>`;
}

function ratesTable(entries: readonly HistoryEntry[]): string {
  const ids = [...new Set(entries.flatMap(({ classes }) => classes.map(({ id }) => id)))];
  const rows = entries.map((entry, at) => [
    String(at + 1),
    entry.startedAt,
    entry.verdict,
    ...ids.map((id) => shown(passRate(entry, id), percent)),
  ]);
  return htmlTable("Pass rate of each run", ["run", "started", "verdict", ...ids], rows);
}

function latencyTable(entries: readonly HistoryEntry[]): string {
  const rows = entries.flatMap(({ startedAt, latencies }, at) =>
    latencies.map(({ operation, route, exchanges, medianMs, p95Ms }) => [
      String(at + 1),
      startedAt,
      `${operation}, ${route}`,
      String(exchanges),
      milliseconds(medianMs),
      milliseconds(p95Ms),
    ]),
  );
  const head = ["run", "started", "route", "exchanges", "median", "95th percentile"];
  return rows.length === 0 ? "" : htmlTable("Latency of each run", head, rows);
}

function shown(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? "–" : format(value);
}
