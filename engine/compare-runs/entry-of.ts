import type { FinishedRun } from "../finished-run.ts";
import type { HistoryEntry } from "./history-entry.ts";

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
