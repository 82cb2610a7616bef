import type { Progress } from "../../suites/engine/run-options.ts";

/** A line on a terminal that tells how far a run is; nothing where nobody watches. */
export interface ProgressLine {
  update(progress: Progress): void;
  clear(): void;
}

const everyMs = 100;

export function progressLine(stream: NodeJS.WriteStream): ProgressLine {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  const start = performance.now();
  let shownAt = 0;
  return {
    update: (progress) => {
      const now = performance.now();
      if (now - shownAt < everyMs) return;
      shownAt = now;
      stream.write(`\r\u001b[K${progressText(progress, now - start).slice(0, stream.columns - 1)}`);
    },
    clear: () => {
      if (shownAt > 0) stream.write("\r\u001b[K");
    },
  };
}

/** How far a run is, and how long it will take if it goes on like this. */
export function progressText({ done, total, exchanges }: Omit<Progress, "latest">, elapsedMs: number): string {
  const left = Math.ceil(((elapsedMs / Math.max(1, done)) * (total - done)) / 1000);
  return `${done} of ${total} requirements, ${exchanges.toLocaleString("en")} exchanges, about ${left} s left`;
}
