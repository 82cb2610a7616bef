/**
 * A server to prove the suite on. `honest`, `variation` and `combination` keep the documentation; `fault` breaks one
 * requirement; `stub` knows one answer, and must not be taken for a service.
 */
export interface Subject {
  readonly kind: "honest" | "variation" | "combination" | "fault" | "stub";
  /** Of a combination the ids of its variations, joined by `+` in the order of their application. */
  readonly id: string;
  readonly title: string;
  /** Who makes this mistake, or what allows this difference. */
  readonly note?: string;
  /** The data set that the server holds. */
  readonly data: string;
  /** The requirement that a fault was made for. */
  readonly breaks?: string;
}

/** A subject's server while it runs. */
export interface RunningSubject {
  readonly url: string;
  /** The authority of its certificate, as PEM. */
  readonly ca?: string;
  /** The service root that `url` redirects to, where it does. */
  readonly redirectsTo?: string;
  close(): Promise<void>;
}
