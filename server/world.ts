import type { Specs } from "../specs/contract.ts";
import type { Operation } from "../specs/operation.ts";
import type { ReadToken } from "./auth/token.ts";
import type { AccessNeed } from "./auth/access-need.ts";
import type { Entity } from "./data/entity.ts";

/** What a running server knows: the documented types and operations, its data, and the tokens it has read. */
export interface World {
  readonly specs: Specs;
  readonly singletons: ReadonlyMap<string, Entity>;
  readonly audiences: ReadonlySet<string>;
  readonly needs: ReadonlyMap<Operation, AccessNeed>;
  /** What a path that is no documented operation asks for. */
  readonly parentNeed: AccessNeed;
  readonly tokens: Map<string, ReadToken | undefined>;
  /** Absent when no keys were given: signatures then go unverified. */
  readonly verify?: (token: string) => Promise<boolean>;
}
