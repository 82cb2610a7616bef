import { onWrites } from "../../engine/builders/on-writes.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

export const suite = onWrites(judgeStatus(isRefusal, "a 4xx", ({ ask }) => (ask.method ?? "GET") !== "GET"));
