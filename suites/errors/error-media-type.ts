import { onRefusals } from "../../engine/builders/refusals.ts";
import { bodyOf } from "../../judging/answers/answer.ts";
import { judgeMediaType } from "../../judging/answers/header.ts";
import { refuses } from "../../judging/answers/error-body.ts";

export const suite = onRefusals(
  judgeMediaType((answer) => refuses(answer) && bodyOf(answer.exchange).kind !== "empty"),
);
