import { onWrites } from "../driving/on-writes.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

export const suite = onWrites(judgeStatus(isRefusal, "a 4xx", ({ ask }) => (ask.method ?? "GET") !== "GET"));
