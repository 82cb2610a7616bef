import { onControlled } from "../driving/controlled.ts";
import { otherCasings } from "../driving/spellings.ts";
import { judgeAccepted } from "../judging/accepted.ts";

export const suite = onControlled(judgeAccepted, otherCasings);
