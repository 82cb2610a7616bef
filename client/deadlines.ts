/** A request under way, and how it is called off. */
interface Deadline {
  /** On the clock of `performance`. */
  readonly at: number;
  readonly callOff: (reason: Error) => void;
}

const mostChecks = 250;

/** Calls off requests that take too long. One timer looks after all of them: a timer for each would cost more than the request. */
export class Deadlines {
  readonly #open = new Set<Deadline>();
  readonly #timeoutMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** Opens a deadline for one request, which is called off when it has passed; it is to be ended when the answer is there. */
  begin(callOff: Deadline["callOff"]): Deadline {
    this.#timer ??= setInterval(() => this.#check(), Math.min(mostChecks, Math.max(10, this.#timeoutMs / 4))).unref();
    const deadline = { at: performance.now() + this.#timeoutMs, callOff };
    this.#open.add(deadline);
    return deadline;
  }

  end(deadline: Deadline): void {
    this.#open.delete(deadline);
  }

  /** Calls off every request under way. */
  callOff(reason: Error): void {
    for (const deadline of this.#open) this.#call(deadline, reason);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #check(): void {
    const now = performance.now();
    for (const deadline of this.#open) {
      // They stand in the order of their beginning, so the first that has time left ends the search.
      if (deadline.at > now) return;
      this.#call(deadline, Object.assign(new Error("the answer took too long"), { name: "TimeoutError" }));
    }
  }

  #call(deadline: Deadline, reason: Error): void {
    this.#open.delete(deadline);
    deadline.callOff(reason);
  }
}
