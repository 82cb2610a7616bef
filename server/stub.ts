import type { Specs } from "../specs/contract.ts";

/** The one answer that a stub knows. */
export interface StubAnswer {
  readonly status: number;
  readonly contentType?: string;
  readonly body: string;
}

/** What the file of a stub exports as `stub`. */
export interface StubDefinition {
  readonly title: string;
  /** Answers a path and query below the service root, whoever asks; absent: nobody listens. */
  readonly answer?: (target: string, specs: Specs) => StubAnswer;
}

/** A server that does next to nothing. Its id is the name of its file in `server/stubs`. */
export interface Stub extends StubDefinition {
  readonly id: string;
}
