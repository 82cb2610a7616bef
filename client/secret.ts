import { inspect } from "node:util";

import { knownSecrets } from "./known-secrets.ts";

const shown = "[redacted]";

/**
 * A value that must never be printed: every way of turning it into text gives `[redacted]`; only {@link reveal} gives it away.
 * From its making on it is taken out of whatever comes in and goes out.
 */
export class Secret {
  readonly #value: string;
  /** `owner`: what it is forgotten with; it is known for ever unless given. */
  constructor(value: string, owner?: object) {
    this.#value = value;
    knownSecrets.add(value, owner);
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
