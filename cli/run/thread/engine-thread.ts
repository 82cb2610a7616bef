import { Worker } from "node:worker_threads";

import { knownSecrets } from "../../../client/known-secrets.ts";
import type { FinishedRun, RequirementResult } from "../../../suites/engine/finished-run.ts";
import type { Progress } from "../../../suites/engine/run-options.ts";
import { UsageError } from "../../usage-error.ts";
import type { FromThread, Job, Start, ToThread } from "./messages.ts";

/** How a run ended: by itself, or from outside, with what is known by then. */
export type ThreadEnd =
  | { readonly kind: "finished"; readonly run: FinishedRun }
  | {
      readonly kind: "stopped";
      readonly reason: string;
      readonly exchanges: number;
      readonly results: readonly RequirementResult[];
    };

export interface ThreadHooks {
  readonly note: (line: string) => void;
  readonly progress: (progress: Progress) => void;
}

/** How long a run that was called off may take to end by itself, in milliseconds. */
const graceMs = 600;
/** Of the limit, what the objects of the run may take; the rest is for the program, its other threads and what comes in. */
const heapShare = 0.5;
const youngMb = 32;

/** A run in a thread of its own, with a limit of memory that it cannot take the process down by. */
export class EngineThread {
  readonly #worker: Worker;
  readonly #hooks: ThreadHooks;
  readonly #results: RequirementResult[] = [];
  readonly #limitMb: number;
  readonly #ended: Promise<ThreadEnd>;
  #exchanges = 0;
  #ready = (): void => undefined;
  #end: (end: ThreadEnd) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  /** `limitMb`: what the whole process may use, in MiB. */
  constructor(limitMb: number, hooks: ThreadHooks) {
    this.#limitMb = limitMb;
    this.#hooks = hooks;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    // Whoever waits for one of its steps hears of a failure there.
    this.#ended.catch(() => undefined);
    this.#worker = new Worker(new URL("./engine-worker.js", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: Math.round(limitMb * heapShare), maxYoungGenerationSizeMb: youngMb },
    });
    this.#worker.on("message", (message: FromThread) => this.#hear(message));
    this.#worker.on("error", (error: Error & { readonly code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") this.#stopped(this.#memoryReason);
      else this.#fail(error);
    });
    this.#worker.on("exit", () => this.#fail(new Error("The thread of the run ended before the run.")));
  }

  /** Gives it the job, and waits until nothing is left to do but to ask the target. Rejects with what makes it impossible. */
  async prepare(job: Job): Promise<void> {
    const ready = new Promise<void>((resolve) => {
      this.#ready = resolve;
    });
    this.#say({ kind: "job", job });
    await Promise.race([ready, this.#ended]);
  }

  /**
   * Asks the target, for so many milliseconds at the most. Called off, or after that time, what is known by then is what it
   * came to, whatever it is at.
   */
  async run(start: Start, maxDurationMs: number, calledOff: AbortSignal): Promise<ThreadEnd> {
    const timers: NodeJS.Timeout[] = [];
    const stopAfter = (ms: number, reason: string): void => {
      timers.push(setTimeout(() => this.#stopped(reason), Math.min(ms + graceMs, 2 ** 31 - 1)));
    };
    stopAfter(maxDurationMs, `the ${maxDurationMs} ms that the run may last are over`);
    const callOff = (): void => {
      this.#say({ kind: "call-off" });
      stopAfter(0, "the run was interrupted");
    };
    calledOff.addEventListener("abort", callOff, { once: true });
    try {
      this.#say({ kind: "go", start });
      if (calledOff.aborted) callOff();
      return await this.#ended;
    } finally {
      calledOff.removeEventListener("abort", callOff);
      for (const timer of timers) clearTimeout(timer);
    }
  }

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  get #memoryReason(): string {
    return `what the target sends takes more memory than the ${this.#limitMb} MB that the run may use`;
  }

  #say(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #stopped(reason: string): void {
    this.#end({ kind: "stopped", reason, exchanges: this.#exchanges, results: this.#results });
  }

  #hear(message: FromThread): void {
    switch (message.kind) {
      case "ready":
        return this.#ready();
      case "secret":
        return knownSecrets.add(message.value);
      case "note":
        return this.#hooks.note(message.line);
      case "progress": {
        const { kind: _, ...progress } = message;
        this.#exchanges = progress.exchanges;
        this.#results.push(progress.latest);
        return this.#hooks.progress(progress);
      }
      case "finished":
        return this.#end({ kind: "finished", run: message.run });
      case "failed": {
        const { name, message: text, stack, isUsage } = message;
        return this.#fail(isUsage ? new UsageError(text) : Object.assign(new Error(text), { name, stack }));
      }
    }
  }
}
