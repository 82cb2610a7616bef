import { onControlled } from "../driving/controlled.ts";
import { keysInParentheses } from "../driving/spellings.ts";
import { judgeAccepted } from "../judging/accepted.ts";

export const suite = onControlled(judgeAccepted, (probe, ids) => [keysInParentheses(probe, ids)]);
