import { onControlled } from "../driving/controlled.ts";
import { documentedCasing } from "../driving/spellings.ts";
import { judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus((status) => status === 200, "200"),
  documentedCasing,
);
