import type { ConformanceClass } from "../../specs/requirement.ts";
import type { ExitCode, FinishedRun, RouteLatency, RunVerdict, VerdictKind } from "../finished-run.ts";

/** One run in a history: a line of NDJSON. */
export interface HistoryEntry {
  readonly schemaVersion: 1;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly target: string;
  /** Version of the tool. */
  readonly version: string;
  readonly seed: number;
  readonly quick: boolean;
  readonly verdict: RunVerdict;
  readonly exitCode: ExitCode;
  readonly durationMs: number;
  readonly exchanges: number;
  /** How many requirements of each class have which verdict. */
  readonly classes: readonly {
    readonly id: ConformanceClass;
    readonly counts: Readonly<Record<VerdictKind, number>>;
  }[];
  readonly latencies: readonly Pick<RouteLatency, "operation" | "route" | "exchanges" | "medianMs" | "p95Ms">[];
}

/** What a history keeps of a run. */
export function entryOf(run: FinishedRun): HistoryEntry {
  const { startedAt, seed, quick, verdict, exitCode, durationMs, exchanges, classes, latencies = [] } = run;
  return {
    schemaVersion: 1,
    startedAt,
    target: run.target.url,
    version: run.tool.version,
    seed,
    quick,
    verdict,
    exitCode,
    durationMs,
    exchanges,
    classes: classes.map(({ id, counts }) => ({ id, counts })),
    latencies: latencies.map(({ operation, route, exchanges: answered, medianMs, p95Ms }) => ({
      operation,
      route,
      exchanges: answered,
      medianMs,
      p95Ms,
    })),
  };
}
