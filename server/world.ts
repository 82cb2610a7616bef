import type { JSONWebKeySet } from "jose";

import type { Specs } from "../specs/contract.ts";
import { partsOf } from "../specs/operation-parts.ts";
import type { Operation } from "../specs/operation.ts";
import { type AccessNeed, operationNeed, parentNeed } from "./auth/access-need.ts";
import type { ReadToken } from "./auth/identity.ts";
import { signatureCheck } from "./auth/keys.ts";
import { dataSet } from "./data/data-set.ts";
import type { Entity } from "./data/entity.ts";
import { postOffice } from "./data/parcels.ts";

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

interface WorldOptions {
  readonly data?: "documented" | "rich";
  readonly largeCollection?: number;
  readonly keys?: JSONWebKeySet;
  readonly specs: Specs;
}

const graphApplicationId = "00000003-0000-0000-c000-000000000000";

/** The world of a server with these options. */
export function makeWorld({ data = "rich", largeCollection = 250, keys, specs }: WorldOptions): World {
  // Who may read a path is asked of the operation that it belongs to.
  const operations = specs.operations.flatMap(partsOf);
  return {
    specs: { ...specs, operations },
    singletons: new Map([
      ["identityGovernance", dataSet(data, largeCollection)],
      ["postOffice", postOffice()],
    ]),
    audiences: audiences(operations),
    needs: new Map(operations.map((operation) => [operation, operationNeed(operation)])),
    parentNeed: parentNeed(operations),
    tokens: new Map(),
    ...(keys === undefined ? {} : { verify: signatureCheck(keys) }),
  };
}

/** The audiences that a token may name: the service's application id, and each cloud's origin with or without a slash. */
function audiences(operations: readonly Operation[]): ReadonlySet<string> {
  const origins = operations.flatMap((operation) => [...operation.roots.values()].map((root) => new URL(root).origin));
  return new Set(
    ["https://graph.microsoft.com", ...origins].flatMap((origin) => [origin, `${origin}/`]).concat(graphApplicationId),
  );
}
