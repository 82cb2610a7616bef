import type { JSONWebKeySet } from "jose";

import type { Specs } from "../specs/contract.ts";
import { operationNeed, parentNeed } from "./auth/access-need.ts";
import { audiences } from "./auth/token-flaws.ts";
import { signatureCheck } from "./auth/keys.ts";
import { dataSet } from "./data/data-set.ts";
import type { World } from "./world.ts";

interface WorldOptions {
  readonly data?: "documented" | "rich";
  readonly largeCollection?: number;
  readonly keys?: JSONWebKeySet;
  readonly specs: Specs;
}

/** The world of a server with these options. */
export function makeWorld({ data = "rich", largeCollection = 250, keys, specs }: WorldOptions): World {
  const { operations } = specs;
  return {
    specs,
    singletons: new Map([["identityGovernance", dataSet(data, largeCollection)]]),
    audiences: audiences(operations),
    needs: new Map(operations.map((operation) => [operation, operationNeed(operation)])),
    parentNeed: parentNeed(operations),
    tokens: new Map(),
    ...(keys === undefined ? {} : { verify: signatureCheck(keys) }),
  };
}
