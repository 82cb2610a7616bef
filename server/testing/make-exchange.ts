import type { Specs } from "../../specs/contract.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { honest } from "../behaviour/honest.ts";
import type { Exchange } from "../exchange.ts";
import { makeWorld } from "../world.ts";

/** The specs, loaded once for each test file. */
export const specs: Specs = givenSpecs();

const world = makeWorld({ specs });

/** An exchange for tests of single stages. */
export function makeExchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    request: { number: 1, method: "GET", path: "/", query: "", headers: {}, root: "http://localhost/v1.0" },
    world,
    stages: honest,
    requestId: "00000000-0000-0000-0000-000000000000",
    metadata: "minimal",
    wantsUnknownMembers: false,
    identity: undefined,
    target: undefined,
    operation: undefined,
    options: {},
    ...changes,
  };
}
