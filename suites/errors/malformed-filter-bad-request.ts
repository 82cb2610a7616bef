import { onControlled } from "../../engine/builders/controlled.ts";
import { filtersMalformed, malformedFilterAsks } from "../../engine/builders/refusals.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

export const suite = onControlled(
  judgeStatus(
    (status) => status === 400,
    "400",
    (answer) => isRefusal(statusOf(answer) ?? 0),
  ),
  malformedFilterAsks,
  filtersMalformed,
);
