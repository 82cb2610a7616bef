/** The options of `init`. */
export interface InitFlags {
  readonly target?: string;
  readonly token?: string;
  readonly output: string;
  readonly force?: boolean;
}
