/** A parser of known names, which tells a shell what there is to complete. */
export interface NameParser<T> {
  (text: string): T;
  readonly known: readonly string[];
  /** Whether it takes several, separated by commas. */
  readonly list: boolean;
}
