/** A request that shows faults; `about` is the class of the requirements that they break. */
export interface Probe {
  readonly about: string;
  readonly path: string;
  readonly method?: string;
  readonly accept?: string;
  readonly prefer?: string;
  readonly consistencyLevel?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The tokens to send it with. */
  readonly tokens: readonly ("ours" | "basic" | "unrelated" | "first" | "second" | "none")[];
}
