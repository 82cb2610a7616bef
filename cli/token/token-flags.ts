/** What the command line of `token` says. */
export interface TokenFlags {
  readonly as?: "delegated" | "application";
  readonly permission: readonly string[];
  /** Role template ids; false: none at all. */
  readonly role: readonly string[] | false;
  readonly operation?: string;
  readonly key?: string;
  readonly config?: string;
}
