import type { PageData } from "../page-data.ts";
import { byId } from "./by-id.ts";
import { duration } from "./duration.ts";
import { element } from "./element.ts";
import { table } from "./table.ts";

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
