import type { Shard } from "../../engine/run-options.ts";
import type { Telling } from "../../reporters/console-causes.ts";
import type { Cloud } from "../../specs/operation.ts";
import type { ConformanceClass, ProfileName } from "../../specs/requirement.ts";

/** The reporters that exist. */
export const reporterNames = ["console", "json", "junit", "markdown", "html", "github", "sarif"] as const;
export type ReporterName = (typeof reporterNames)[number];

/** A known id, and the option that gave it. */
export interface GivenId {
  readonly parameter: string;
  readonly flag: string;
  readonly id: string;
}

/** What the command line says. What it leaves open, the config file or a default says. */
export interface RunFlags extends Telling {
  readonly target?: string;
  /** Our own server is meant, though a CI runner has most often forgotten to name another one. */
  readonly self?: true;
  /** Seconds for which to wait until the target answers. */
  readonly wait?: number;
  readonly config?: string;
  /** PEM file of authorities to trust beside the well-known ones. */
  readonly ca?: string;
  readonly profile?: ProfileName;
  readonly class?: readonly ConformanceClass[];
  readonly requirement?: string;
  readonly operation?: string;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly ids: readonly GivenId[];
  /** The options that give no ids, by which those that do are named. */
  readonly takenOptions?: readonly string[];
  readonly identity?: string;
  readonly token?: string;
  readonly cloud?: Cloud;
  /** File of the private key that signs minted tokens. */
  readonly key?: string;
  readonly seed?: number;
  readonly propertyRuns?: number;
  readonly quick?: boolean;
  /** The part of the requirements to test. */
  readonly shard?: Shard;
  readonly reporter?: readonly ReporterName[];
  readonly output?: string;
  readonly report?: string;
  /** File of accepted breaks, and whether it is to be brought up to date. */
  readonly waivers?: string;
  readonly updateWaivers?: boolean;
  /** JSON report of an earlier run. */
  readonly baseline?: string;
  /** File that gets a line of each run. */
  readonly history?: string;
  /** File that gets all exchanges as HAR 1.2. */
  readonly har?: string;
  readonly failOn?: "must" | "should";
  readonly strict?: boolean;
  readonly concurrency?: number;
  readonly maxRequests?: number;
  readonly maxDurationMs?: number;
  readonly maxMemoryMb?: number;
  readonly timeoutMs?: number;
  readonly allowWrites?: boolean;
}

/** The members that have a value: what is left open must not override a default. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  // Only members without a value are gone.
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
