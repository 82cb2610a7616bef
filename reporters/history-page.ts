import type { HistoryEntry } from "../engine/compare-runs/history-entry.ts";
import {
  type TrendChart,
  decidedShare,
  latencyCharts,
  milliseconds,
  passRate,
  passRateCharts,
  percent,
  trendChart,
} from "./history-charts.ts";
import { style } from "./html/generated/page.ts";
import { contentHash, markupText } from "./markup.ts";

/** A table of texts as HTML, with a caption that `anchor` names. */
function htmlTable(
  anchor: string,
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cells = (kind: "th" | "td", texts: readonly string[]): string =>
    texts.map((text) => `<${kind}${kind === "th" ? ' scope="col"' : ""}>${markupText(text)}</${kind}>`).join("");
  return [
    `<h3 id="${anchor}">${markupText(caption)}</h3>`,
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="${anchor}"><table aria-labelledby="${anchor}">`,
    `<thead><tr>${cells("th", head)}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => `<tr>${cells("td", row)}</tr>`),
    "</tbody>",
    "</table></div>",
  ].join("\n");
}

const mostTargets = 3;

/** A history of runs, oldest first, as one HTML page that looks like the report of a run: charts as inline SVG, the same numbers as tables, nothing from elsewhere. */
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
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${contentHash(style)}'"/>
<title>History of graph-conformance</title>
<style>${style}</style>
</head>
<body>
<header class="top"><p class="brand"><strong>graph-conformance</strong> history</p>
<nav aria-label="Sections"><a href="#rates">Pass rates</a> <a href="#latencies">Latencies</a> <a href="#numbers">Numbers</a></nav></header>
<main>
<section class="verdict" data-run="${markupText(last?.verdict ?? "")}">
<h1>History of graph-conformance</h1>
<p>${entries.length} runs against ${markupText(targetsText)}. The last one, of ${markupText(last?.startedAt ?? "")}, is ${markupText(last?.verdict ?? "")}.</p>
</section>
<section id="rates">
<h2>Pass rate by conformance class</h2>
<p class="hint">Of the requirements that could be decided, how many passed; dashed, how many of all could be decided. Runs without any leave a gap.</p>
${figures(rates, "The history has no conformance class.")}
</section>
<section id="latencies">
<h2>Latency by route</h2>
<p class="hint">How long the target took to answer: median as a line, 95th percentile dashed.</p>
${figures(latencies, "The history has no latencies.")}
</section>
<section id="numbers">
<h2>The same in numbers</h2>
${ratesTable(entries)}
${latencyTable(entries)}
</section>
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
    ...ids.map((id) => rateText(entry, id)),
  ]);
  return htmlTable("table-of-rates", "Pass rate of each run", ["run", "started", "verdict", ...ids], rows);
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
  return rows.length === 0 ? "" : htmlTable("table-of-latencies", "Latency of each run", head, rows);
}

function rateText(entry: HistoryEntry, id: string): string {
  const [rate, decided] = [passRate(entry, id), decidedShare(entry, id)];
  if (rate === undefined || decided === undefined) return "–";
  return decided === 1 ? percent(rate) : `${percent(rate)} of ${percent(decided)} decided`;
}
