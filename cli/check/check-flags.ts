/** What the command line of `check` says. */
export interface CheckFlags {
  readonly docs: readonly string[];
  readonly json?: true;
}
