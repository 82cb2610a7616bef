import { onControlled } from "../driving/controlled.ts";
import { filtersMalformed, malformedFilterAsks } from "../driving/refusals.ts";
import { statusOf } from "../judging/answer.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus(
    (status) => status === 400,
    "400",
    (answer) => isRefusal(statusOf(answer) ?? 0),
  ),
  malformedFilterAsks,
  filtersMalformed,
);
