import { onControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

export const suite: Suite = {
  ...onControlled(judgeStatus(isRefusal, "a 4xx"), (probe, ids) => [probe.request(ids, {}, { query: "$top=-1" })]),
  applies: ({ operation }) => operation.returns.collection && operation.queryOptions.includes("$top"),
};
