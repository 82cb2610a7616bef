import { onControlled } from "../driving/controlled.ts";
import { keysInParentheses } from "../driving/spellings.ts";
import { judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus((status) => status === 200, "200"),
  (probe, ids) => [keysInParentheses(probe, ids)],
);
