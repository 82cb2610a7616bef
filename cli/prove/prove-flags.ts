/** The options of `prove`. */
export interface ProveFlags {
  readonly only?: string;
  readonly seed: number;
  readonly propertyRuns: number;
  readonly otherRuns: number;
  readonly workers: number;
  readonly json?: string;
}
