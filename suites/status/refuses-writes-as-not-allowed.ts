import { onWrites } from "../../engine/builders/on-writes.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

export const suite = onWrites(
  judgeStatus(
    (status) => status === 405,
    "405",
    (answer) => (answer.ask.method ?? "GET") !== "GET" && isRefusal(statusOf(answer) ?? 0),
  ),
);
