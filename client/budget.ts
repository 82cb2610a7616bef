import { setMaxListeners } from "node:events";

import { endings } from "./memory-watch.ts";

/** What a run may cost the target. */
export interface BudgetLimits {
  /** Requests that may be sent in all. */
  readonly maxRequests: number;
  /** Milliseconds that the run may last. */
  readonly maxDurationMs: number;
  /** Called off from outside, as by Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** So many requests in a row without a usable answer end the asking: the target is not to be pressed further. */
const mostInVain = 20;
/** After so many of them, no request is repeated any more. */
const fewInVain = 3;

/** Counts what a run costs, and says when it is enough. What is cut off once stays cut off. */
export class Budget {
  readonly #limits: BudgetLimits;
  readonly #controller = new AbortController();
  readonly #start = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort = (): void => this.cut(endings.interrupted);
  #sent = 0;
  #inVain = 0;
  #reason: string | undefined;
  #usedUp = false;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
    const { maxDurationMs, signal } = limits;
    this.#timer = setTimeout(
      () => this.cut(endings.timeOver(maxDurationMs)),
      Math.min(maxDurationMs, longestTimerMs),
    ).unref();
    // All who wait for a busy target listen.
    setMaxListeners(0, this.#controller.signal);
    signal?.addEventListener("abort", this.#onAbort, { once: true });
    if (signal?.aborted === true) this.#onAbort();
  }

  /** Requests taken so far. */
  get sent(): number {
    return this.#sent;
  }

  /** Why requests were cut off; undefined while none was. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** Whether all requests that may be sent were, and nothing else cut it off. */
  get usedUp(): boolean {
    return this.#usedUp;
  }

  /** Aborted as soon as nothing more may be sent; requests under way are then called off. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Milliseconds until the time is over. */
  get leftMs(): number {
    return this.#limits.maxDurationMs - (performance.now() - this.#start);
  }

  /** Whether a request that the target was too busy for may be repeated. */
  get mayRepeat(): boolean {
    return this.#reason === undefined && this.#inVain < fewInVain;
  }

  /** Takes one request; gives the reason when there is none left. */
  take(): string | undefined {
    if (this.#reason !== undefined) return this.#reason;
    if (this.#sent >= this.#limits.maxRequests) {
      this.#reason = `the budget of ${this.#limits.maxRequests} requests is used up`;
      this.#usedUp = true;
      return this.#reason;
    }
    this.#sent += 1;
    return undefined;
  }

  /** Notes what became of a request in the end: an answer, or `vain`, the reason why it was none to judge. */
  note(vain: string | undefined): void {
    this.#inVain = vain === undefined ? 0 : this.#inVain + 1;
    if (vain !== undefined && this.#inVain >= mostInVain) {
      this.cut(`${mostInVain} requests in a row had no usable answer, the last one because ${vain}`);
    }
  }

  /** Cuts off what is left, requests under way included. */
  cut(reason: string): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#controller.abort(new CutOff(reason));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#limits.signal?.removeEventListener("abort", this.#onAbort);
  }
}

// A timer of more would fire at once.
const longestTimerMs = 2 ** 31 - 1;

/** Why a request under way was called off. */
export class CutOff extends Error {
  override readonly name = "CutOff";
}
