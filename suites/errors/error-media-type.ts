import { onRefusals } from "../../engine/builders/refusals.ts";
import { bodyOf, statusOf } from "../../judging/answers/answer.ts";
import { judgeMediaType } from "../../judging/answers/header.ts";
import { isRefusal } from "../../judging/answers/status.ts";

export const suite = onRefusals(
  judgeMediaType((answer) => isRefusal(statusOf(answer) ?? 0) && bodyOf(answer.exchange).kind !== "empty"),
);
