import { onWrites } from "../driving/on-writes.ts";
import { statusOf } from "../judging/answer.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

export const suite = onWrites(
  judgeStatus(
    (status) => status === 405,
    "405",
    (answer) => (answer.ask.method ?? "GET") !== "GET" && isRefusal(statusOf(answer) ?? 0),
  ),
);
