/** What the command line of `derive` says. */
export interface DeriveFlags {
  readonly output?: string;
  readonly json?: true;
  readonly survey?: true;
}
