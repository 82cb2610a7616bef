import type { Proof } from "../../engine/prove/proof.ts";
import type { ProgressStream } from "../run/progress.ts";

/** A line on a terminal that tells how far a proof is; nothing where nobody watches. */
export interface ProofProgress {
  update(proof: Proof): void;
  clear(): void;
}

export function proofProgress(stream: ProgressStream, total: number): ProofProgress {
  const start = performance.now();
  let done = 0;
  return {
    update: ({ subject }) => {
      done += 1;
      if (!stream.isTTY) return;
      const text = proofProgressText(done, total, performance.now() - start, subject.id);
      stream.write(`\r\u001B[K${text.slice(0, stream.columns - 1)}`);
    },
    clear: () => {
      if (stream.isTTY) stream.write("\r\u001B[K");
    },
  };
}

/** How far a proof is, and how long it will take if it goes on like this. */
function proofProgressText(done: number, total: number, elapsedMs: number, latest: string): string {
  const left = Math.ceil(((elapsedMs / Math.max(1, done)) * (total - done)) / 1000);
  return `${done} of ${total} servers, about ${left} s left: ${latest}`;
}
