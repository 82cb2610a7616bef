import type { ReporterName } from "../run/reporter-names.ts";

export interface MergeFlags {
  readonly reporter?: readonly ReporterName[];
  readonly output?: string;
  readonly report?: string;
  readonly history?: string;
}
