import { onControlled } from "../driving/controlled.ts";
import { filtersMalformed, malformedFilterAsks } from "../driving/refusals.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

export const suite = onControlled(judgeStatus(isRefusal, "a 4xx"), malformedFilterAsks, filtersMalformed);
