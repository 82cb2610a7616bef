import { onControlled } from "../driving/controlled.ts";
import { asksUnknownId, unknownIdAsks } from "../driving/refusals.ts";
import { statusOf } from "../judging/answer.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus(
    (status) => status === 404,
    "404",
    (answer) => isRefusal(statusOf(answer) ?? 0),
  ),
  unknownIdAsks,
  asksUnknownId,
  [404],
);
