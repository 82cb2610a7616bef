/** What the command line of `derive` says. */
export interface DeriveFlags {
  readonly output?: string;
  readonly json?: true;
  readonly survey?: true;
  /** Files or URLs. */
  readonly metadata?: string;
  readonly permissions?: string;
  readonly examples?: string;
  /** Path templates of operations without a page. */
  readonly path: readonly string[];
  readonly openapi?: true;
  /** Of the installed contracts, or those of `specs`, which to export. */
  readonly operation?: string;
  readonly specs?: string;
}
