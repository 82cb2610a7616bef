import type { Cloud } from "../../specs/operation.ts";
import type { ConformanceClass } from "../../specs/requirement.ts";
import type { IdentityConfig } from "./identity-config.ts";

/** The content of a config file that its schema, `config.schema.json`, lets pass. */
export interface Config {
  readonly target?: string;
  readonly operations?: string | readonly string[];
  readonly specs?: string;
  readonly classes?: readonly ConformanceClass[];
  readonly ids?: Readonly<Record<string, string>>;
  readonly identities?: Readonly<Record<string, IdentityConfig>>;
  readonly key?: string;
  readonly ca?: string;
  readonly cloud?: Cloud;
  readonly seed?: number;
  readonly propertyRuns?: number;
  readonly quick?: boolean;
  readonly failOn?: "must" | "should";
  readonly strict?: boolean;
  readonly budgets?: {
    readonly maxRequests?: number;
    readonly maxDurationMs?: number;
    readonly maxMemoryMb?: number;
    readonly timeoutMs?: number;
    readonly concurrency?: number;
  };
  readonly reporters?: readonly ("console" | "json" | "junit" | "markdown" | "html" | "github")[];
  readonly output?: string;
  readonly waivers?: string;
  readonly allowWrites?: boolean;
}
