import { onControlled } from "../../engine/builders/controlled.ts";
import { asksUnknownId, unknownIdAsks } from "../../engine/builders/refusals.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

export const suite = onControlled(judgeStatus(isRefusal, "a 4xx"), unknownIdAsks, asksUnknownId, [404]);
