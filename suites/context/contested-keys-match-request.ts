import { onListings } from "../driving/listing.ts";
import type { Suite } from "../engine/suite.ts";
import { judgeContextKeys } from "../judging/context-keys.ts";

export const suite: Suite = {
  ...onListings(judgeContextKeys(true)),
  applies: ({ operation }, route) => route.parameters.some((parameter) => operation.contestedKeys.includes(parameter)),
};
