import { documentedCasing, documentedSpellings } from "../../engine/asking/spellings.ts";
import { onControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeAccepted } from "../../judging/answers/accepted.ts";

export const suite: Suite = {
  ...onControlled(judgeAccepted, documentedCasing),
  applies: (contract, route) => documentedSpellings(contract, route).size > 0,
};
