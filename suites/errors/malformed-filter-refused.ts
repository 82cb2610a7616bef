import { onControlled } from "../../engine/builders/controlled.ts";
import { filtersMalformed, malformedFilterAsks } from "../../engine/builders/refusals.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

export const suite = onControlled(judgeStatus(isRefusal, "a 4xx"), malformedFilterAsks, filtersMalformed);
