import { EventEmitter } from "node:events";

/** The signal by which a request is called off. */
class Deadline extends EventEmitter {
  readonly at: number;
  reason: Error | undefined;
  constructor(at: number) {
    super();
    this.at = at;
  }
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

  /** Opens a deadline for one request; it is to be ended when the answer is there. */
  begin(): Deadline {
    this.#timer ??= setInterval(() => this.#check(), Math.min(mostChecks, Math.max(10, this.#timeoutMs / 4))).unref();
    const deadline = new Deadline(performance.now() + this.#timeoutMs);
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
    deadline.reason = reason;
    deadline.emit("abort");
  }
}
