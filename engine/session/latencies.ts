import type { Route } from "../../specs/operation.ts";
import type { FinishedRun, RouteLatency } from "../finished-run.ts";

interface Measured {
  readonly operation: string;
  readonly route: Route;
  readonly millis: number[];
}

/** How long the target took for what it answered, by route. */
export class Latencies {
  readonly #measured = new Map<Route, Measured>();

  /** Notes one answer of an operation on a route, and the milliseconds that it took. */
  note(operation: string, route: Route, durationMs: number): void {
    const known = this.#measured.get(route);
    if (known === undefined) this.#measured.set(route, { operation, route, millis: [durationMs] });
    else known.millis.push(durationMs);
  }

  /** The member of a finished run; none where nothing was answered. */
  summary(): Pick<FinishedRun, "latencies"> {
    return this.#measured.size === 0 ? {} : { latencies: [...this.#measured.values()].map(latencyOf) };
  }
}

function latencyOf({ operation, route, millis }: Measured): RouteLatency {
  const sorted = millis.toSorted((a, b) => a - b);
  // The nearest rank: the smallest value that so great a share does not exceed.
  const rank = (share: number): number => tenths(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  return {
    operation,
    route: route.id,
    template: route.template,
    exchanges: sorted.length,
    medianMs: rank(0.5),
    p95Ms: rank(0.95),
    slowestMs: rank(1),
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
