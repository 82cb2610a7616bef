/** What the command line of `serve` says. */
export interface ServeFlags {
  readonly port?: number;
  readonly host?: "127.0.0.1" | "::1";
  /** File of the public keys that tokens must be signed with. */
  readonly jwks?: string;
  readonly data?: "documented" | "rich";
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly fault: readonly string[];
  readonly variation: readonly string[];
}
