import { onControlled } from "../driving/controlled.ts";
import { documentedCasing, documentedSpellings } from "../driving/spellings.ts";
import type { Suite } from "../engine/suite.ts";
import { judgeAccepted } from "../judging/accepted.ts";

export const suite: Suite = {
  ...onControlled(judgeAccepted, documentedCasing),
  applies: (contract, route) => documentedSpellings(contract, route).size > 0,
};
