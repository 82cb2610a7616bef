import { onControlled } from "../../engine/builders/controlled.ts";
import { selectsUnknown, unknownSelectAsk } from "../../engine/builders/refusals.ts";
import { judgeStatus } from "../../judging/answers/status.ts";

export const suite = onControlled(
  judgeStatus((status) => status === 400, "400"),
  (probe, ids) => [unknownSelectAsk(probe, ids)],
  selectsUnknown,
);
