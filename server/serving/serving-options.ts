/** Where and how a server is reached: what lies below the answers themselves. */
export interface ServingOptions {
  readonly host?: "127.0.0.1" | "::1";
  /** Path before the version, starting with `/`, such as `/some/base`. */
  readonly basePath?: string;
  /** Answers over https, with a certificate of an authority of its own. */
  readonly tls?: true;
  /** Answers over https alone; the address of the server is http, and redirects. */
  readonly redirectsToTls?: true;
}

/** The options of all parts together; a later part wins over an earlier one. */
export function mergeServing(parts: readonly (ServingOptions | undefined)[]): ServingOptions {
  return parts.reduce<ServingOptions>((merged, part) => ({ ...merged, ...part }), {});
}
