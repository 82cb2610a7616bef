import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

import { endings } from "../../../client/memory-watch.ts";
import { knownSecrets } from "../../../client/known-secrets.ts";
import type { FinishedRun, RequirementResult } from "../../../engine/finished-run.ts";
import type { Progress } from "../../../engine/run-options.ts";
import { UsageError } from "../../usage-error.ts";
import type { FromChild, Job, Start, ToChild } from "./messages.ts";
import { spawnEngine } from "./spawn-engine.ts";

/** How a run ended: by itself, or from outside, with what is known by then. */
export type RunEnd =
  | { readonly kind: "finished"; readonly run: FinishedRun }
  | {
      readonly kind: "stopped";
      readonly reason: string;
      readonly exchanges: number;
      readonly results: readonly RequirementResult[];
    };

export interface RunHooks {
  readonly note: (line: string) => void;
  readonly progress: (progress: Progress) => void;
}

/** How long a run that was called off may take to end by itself, in milliseconds. */
const graceMs = 600;
/** The exit code of Node where a signal is not told. */
const outOfMemory = 134;

/** A run in a process of its own, with a limit of memory: whatever it comes to, ours is there to tell. */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #hooks: RunHooks;
  readonly #results: RequirementResult[] = [];
  readonly #texts = new SharedTexts();
  readonly #ended: Promise<RunEnd>;
  #exchanges = 0;
  #ready = (): void => undefined;
  #end: (end: RunEnd) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  /** `limitMb`: what the whole process may use, in MiB. `operations`: how many are tested. */
  constructor(limitMb: number, operations: number, hooks: RunHooks) {
    this.#hooks = hooks;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#fail = reject;
    });
    // Whoever waits for one of its steps hears of a failure there.
    this.#ended.catch(() => undefined);
    this.#child = spawnEngine(limitMb, operations);
    this.#child.on("message", (message) => this.#hear(message as FromChild));
    this.#child.on("error", (error) => this.#fail(error));
    this.#child.on("exit", (code, signal) => {
      // Node aborts when the heap is full, and the system kills when its own memory is.
      if (code === outOfMemory || signal !== null) this.#stopped(endings.memoryFull(limitMb));
      else this.#fail(new Error(`The process of the run ended before the run, with the code ${code}.`));
    });
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
  async run(start: Start, maxDurationMs: number, calledOff: AbortSignal): Promise<RunEnd> {
    const timers: NodeJS.Timeout[] = [];
    const stopAfter = (ms: number, reason: string): void => {
      timers.push(setTimeout(() => this.#stopped(reason), Math.min(ms + graceMs, 2 ** 31 - 1)));
    };
    stopAfter(maxDurationMs, endings.timeOver(maxDurationMs));
    const callOff = (): void => {
      this.#say({ kind: "call-off" });
      stopAfter(0, endings.interrupted);
    };
    calledOff.addEventListener("abort", callOff, { once: true });
    try {
      this.#say({ kind: "go", start });
      if (calledOff.aborted) callOff();
      return await this.#ended;
    } finally {
      calledOff.removeEventListener("abort", callOff);
      for (const timer of timers) clearTimeout(timer);
      // All is known: it ends while that is told.
      this.#child.kill("SIGKILL");
    }
  }

  /** Ends the process, whatever it is at. */
  async close(): Promise<void> {
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  #say(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message);
  }

  #stopped(reason: string): void {
    this.#end({ kind: "stopped", reason, exchanges: this.#exchanges, results: this.#results });
  }

  #hear(message: FromChild): void {
    switch (message.kind) {
      case "ready":
        return this.#ready();
      case "secret":
        return knownSecrets.add(message.value);
      case "note":
        return this.#hooks.note(message.line);
      case "progress": {
        const { kind: _, latest, ...counts } = message;
        this.#exchanges = counts.exchanges;
        for (const one of latest) this.#results.push(this.#texts.sharedBy(one));
        for (const one of latest) this.#hooks.progress({ ...counts, latest: one });
        return undefined;
      }
      case "finished": {
        const requirements = message.requirements.flatMap((one) =>
          typeof one === "number" ? (this.#results[one] ?? []) : one,
        );
        return this.#end({ kind: "finished", run: { ...message.run, requirements } });
      }
      case "failed": {
        const { name, message: text, stack, isUsage } = message;
        return this.#fail(isUsage ? new UsageError(text) : Object.assign(new Error(text), { name, stack }));
      }
    }
  }
}

/** Longer texts are seldom met twice. In UTF-16 code units. */
const longestShared = 512;

/** What comes from another process has each text anew, although a hundred thousand results say the same of the same places. */
class SharedTexts {
  readonly #known = new Map<string, string>();
  readonly #sources = new Map<string, RequirementResult["source"]>();

  sharedBy(result: RequirementResult): RequirementResult {
    const shared = Object.entries(result).map(([name, value]: [string, unknown]) => [name, this.#one(value)]);
    return { ...(Object.fromEntries(shared) as RequirementResult), source: this.#source(result.source) };
  }

  #one(value: unknown): unknown {
    if (typeof value !== "string" || value.length > longestShared) return value;
    const known = this.#known.get(value);
    if (known === undefined) this.#known.set(value, value);
    return known ?? value;
  }

  #source(source: RequirementResult["source"]): RequirementResult["source"] {
    const key = JSON.stringify(source);
    const known = this.#sources.get(key) ?? source;
    this.#sources.set(key, known);
    return known;
  }
}
