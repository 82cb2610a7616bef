/** What the command line of `jwks` says. */
export interface JwksFlags {
  readonly key?: string;
  readonly new?: string;
  readonly config?: string;
}
