import type { PageData } from "../page-data.ts";
import { byId, element } from "./element.ts";
import { table } from "./table.ts";

/** A time in milliseconds for a reader: `84 ms`, `2.3 s`, `4 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10) return `${Math.round(ms * 10) / 10} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How long the run took, and the target on each route. */
export function showTimings({ durationMs, exchanges, latencies = [] }: PageData["run"]): void {
  const place = byId("timing-tables");
  const each =
    exchanges === 0
      ? ""
      : `, ${Math.round(exchanges / Math.max(0.001, durationMs / 1000)).toLocaleString("en")} exchanges a second`;
  place.append(element("p", {}, `The run took ${duration(durationMs)}${each}.`));
  if (latencies.length === 0) return;
  place.append(
    table(
      "Latencies by route",
      ["Route", "Exchanges", "Median", "95th percentile", "Slowest"],
      latencies.map(({ operation, route, template, exchanges: sent, medianMs, p95Ms, slowestMs }) => [
        element("span", {}, `${operation}, ${route}`, element("span", { class: "template" }, template)),
        sent.toLocaleString("en"),
        duration(medianMs),
        duration(p95Ms),
        duration(slowestMs),
      ]),
    ),
  );
}
