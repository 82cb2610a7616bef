import { inspect } from "node:util";

const shown = "[redacted]";

/** A value that must never be printed: every way of turning it into text gives `[redacted]`; only {@link reveal} gives it away. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value itself, to be sent and nothing else. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return shown;
  }
  toJSON(): string {
    return shown;
  }
  [inspect.custom](): string {
    return shown;
  }
}
