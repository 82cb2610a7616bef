import type { KnownNames, Named, Sources } from "../sources.ts";

/** A documented request with its answer. `body` is parsed JSON, or a text that may be JSON. */
export interface RecordedExample {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a contract is made of where there is no page. */
export interface ContractInput extends Sources {
  /** A path template relative to the service root, or several that lead to the same resource. */
  readonly path: string | readonly string[];
  /** GET unless given: other methods make no contract. */
  readonly method?: string;
  readonly metadata: NonNullable<Sources["metadata"]>;
  readonly examples?: Named<readonly RecordedExample[]>;
  /** Made of the path unless given. */
  readonly id?: string;
  readonly title?: string;
  readonly known?: KnownNames;
}
