import { onControlled } from "../driving/controlled.ts";
import { selectsUnknown, unknownSelectAsk } from "../driving/refusals.ts";
import { judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus((status) => status === 400, "400"),
  (probe, ids) => [unknownSelectAsk(probe, ids)],
  selectsUnknown,
);
