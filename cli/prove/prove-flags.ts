/** The options of `prove`. */
export interface ProveFlags {
  readonly only?: string;
  readonly seed: number;
  readonly propertyRuns: number;
  readonly otherRuns: number;
  readonly seeds: number;
  readonly quick?: boolean;
  readonly workers: number;
  readonly json?: string;
}
