/** The options of `prove`. */
export interface ProveFlags {
  readonly only?: string;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly seed: number;
  /** Five of them unless given, one in a quick proof. */
  readonly seeds?: number;
  readonly propertyRuns: number;
  readonly otherRuns: number;
  /** 200 unless given, 20 in a quick proof. */
  readonly combinations?: number;
  readonly quick?: boolean;
  readonly workers: number;
  readonly json?: string;
  readonly markdown?: string;
  readonly check?: boolean;
}
