import type { Progress } from "../../engine/run-options.ts";

/** A line on a terminal that tells how far a run is; nothing where nobody watches. */
export interface ProgressLine {
  update(progress: Progress): void;
  clear(): void;
}

/** How far a run is, in counts. */
export interface ProgressCounts extends Omit<Progress, "latest"> {
  readonly passed: number;
  /** Broken ones of every level. */
  readonly failed: number;
}

const everyMs = 100;

/** What a stream has to have for it. */
export interface ProgressStream extends Pick<NodeJS.WriteStream, "isTTY" | "columns"> {
  write(text: string): unknown;
}

export function progressLine(stream: ProgressStream): ProgressLine {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  const start = performance.now();
  let shownAt = 0;
  let passed = 0;
  let failed = 0;
  return {
    update: ({ latest, ...progress }) => {
      if (latest.verdict === "passed") passed += 1;
      if (latest.verdict === "failed" || latest.verdict === "warned") failed += 1;
      const now = performance.now();
      if (now - shownAt < everyMs) return;
      shownAt = now;
      stream.write(
        `\r\u001b[K${progressText({ ...progress, passed, failed }, now - start).slice(0, stream.columns - 1)}`,
      );
    },
    clear: () => {
      if (shownAt > 0) stream.write("\r\u001b[K");
    },
  };
}

/** How far a run is, and how long it will take if it goes on like this. */
export function progressText({ done, total, exchanges, passed, failed }: ProgressCounts, elapsedMs: number): string {
  const left = Math.ceil(((elapsedMs / Math.max(1, done)) * (total - done)) / 1000);
  const counts = `${done} of ${total} requirements, ${passed} passed, ${failed} failed`;
  return `${counts}, ${exchanges.toLocaleString("en")} exchanges, about ${left} s left`;
}
