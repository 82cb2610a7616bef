import { onRefusals } from "../driving/refusals.ts";
import { bodyOf, statusOf } from "../judging/answer.ts";
import { judgeMediaType } from "../judging/media-type.ts";
import { isRefusal } from "../judging/status.ts";

export const suite = onRefusals(
  judgeMediaType((answer) => isRefusal(statusOf(answer) ?? 0) && bodyOf(answer.exchange).kind !== "empty"),
);
