import { onControlled } from "../driving/controlled.ts";
import { asksUnknownId, unknownIdAsks } from "../driving/refusals.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";

export const suite = onControlled(judgeStatus(isRefusal, "a 4xx"), unknownIdAsks, asksUnknownId, [404]);
