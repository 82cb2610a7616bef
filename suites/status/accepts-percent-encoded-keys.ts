import { encodedKeys } from "../../engine/asking/spellings.ts";
import { onControlled } from "../../engine/builders/controlled.ts";
import { judgeAccepted } from "../../judging/answers/accepted.ts";

export const suite = onControlled(judgeAccepted, (probe, ids) => [encodedKeys(probe, ids)]);
