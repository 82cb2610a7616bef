import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Why a run ends before its end, in the words of every report. */
export const endings = {
  interrupted: "the run was interrupted",
  timeOver: (maxDurationMs: number): string => `the ${maxDurationMs} ms that the run may last are over`,
  memoryFull: (limitMb: number): string =>
    `what the target sends takes more memory than the ${limitMb} MB that the run may use`,
} as const;

/** So many characters taken in are worth a look at the memory. */
const lookAfter = 4_000_000;
/** What of the limit the answers and what is worked out of them may take; the rest is for the program and for what comes in. */
const share = 0.4;

const megabyte = 1024 * 1024;

/** Watches how much memory a run keeps, so that it ends with a report before the process ends without one. */
export class MemoryWatch {
  /** Why a run ends whose memory is full. */
  readonly reason: string;
  readonly #mostBytes: number;
  readonly #before = usedBytes();
  #takenIn = 0;

  /** `limitMb`: what the whole process may use, in MiB. */
  constructor(limitMb: number) {
    this.reason = endings.memoryFull(limitMb);
    this.#mostBytes = limitMb * share * megabyte;
  }

  /** Whether no more may be kept. `characters`: how much has just been taken in. */
  isFull(characters: number): boolean {
    this.#takenIn += characters;
    if (this.#takenIn < lookAfter) return false;
    this.#takenIn = 0;
    if (this.#kept() <= this.#mostBytes) return false;
    // Much of it may be waiting to be collected: only what is left counts.
    collectGarbage();
    return this.#kept() > this.#mostBytes;
  }

  #kept(): number {
    return usedBytes() - this.#before;
  }
}

function usedBytes(): number {
  const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
  return heap + external;
}

let collector: (() => void) | undefined;

function collectGarbage(): void {
  if (collector === undefined) {
    setFlagsFromString("--expose-gc");
    collector = runInNewContext("gc") as () => void;
  }
  collector();
}
