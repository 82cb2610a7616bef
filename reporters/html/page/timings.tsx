import type { JSX } from "preact";

import type { PageData } from "../page-data.ts";
import { Table } from "./table.tsx";

/** A time in milliseconds for a reader: `84 ms`, `2.3 s`, `4 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10) return `${Math.round(ms * 10) / 10} ms`;
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** How long the run took, and the target on each route. */
export function Timings({ run }: Pick<PageData, "run">): JSX.Element {
  const { durationMs, exchanges, waitedMs, latencies = [] } = run;
  const each =
    exchanges === 0
      ? ""
      : `, ${Math.round(exchanges / Math.max(0.001, durationMs / 1000)).toLocaleString("en")} exchanges a second`;
  const waited = waitedMs === undefined ? "" : ` For ${duration(waitedMs)} it waited, for the target was busy.`;
  return (
    <>
      <p class="hint">{`The run took ${duration(durationMs)}${each}.${waited}`}</p>
      {latencies.length > 0 && (
        // Folded where it is longer than a screen.
        <details open={latencies.length <= 10}>
          <summary>{`Latencies of ${latencies.length} ${latencies.length === 1 ? "route" : "routes"}`}</summary>
          <Table
            caption="Latencies by route"
            head={["Route", "Exchanges", "Median", "95th percentile", "Slowest"]}
            rows={latencies.map(({ operation, route, template, exchanges: sent, medianMs, p95Ms, slowestMs }) => [
              <span>
                {`${operation}, ${route}`}
                <span class="template">{template}</span>
              </span>,
              sent.toLocaleString("en"),
              duration(medianMs),
              duration(p95Ms),
              duration(slowestMs),
            ])}
          />
        </details>
      )}
    </>
  );
}
