import { onListings } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeContextKeys } from "../../judging/contexts/context-keys.ts";

export const suite: Suite = {
  ...onListings(judgeContextKeys(true)),
  applies: ({ operation }, route) => route.parameters.some((parameter) => operation.contestedKeys.includes(parameter)),
};
