import type { ServiceModel } from "../../specs/service-model.ts";
import type { Capabilities } from "./capabilities.ts";
import type { UnresolvedReference } from "./names.ts";

/** A `$metadata` document as read. */
export interface MetadataModel extends ServiceModel {
  /** What is annotated as supported or not, by target: a type, `type/member` or `container/set`. */
  readonly capabilities: ReadonlyMap<string, Capabilities>;
  readonly unresolved: readonly UnresolvedReference[];
  /** The line of each type, and of each member that it declares itself as `type/member`. */
  readonly lines: ReadonlyMap<string, number>;
}
