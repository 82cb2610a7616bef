/** What makes no contract, and what it lacks for one. */
export interface Refused {
  readonly id: string;
  readonly lacks: readonly string[];
}
