import { onControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { asksForChanges } from "../../specs/operation.ts";

/** What no service has given out. */
const query = "$deltatoken=graph-conformance-unreadable";

const unreadable = onControlled(judgeStatus(isRefusal, "a 4xx"), (probe, ids) => [probe.request(ids, {}, { query })]);

export const suite: Suite = {
  ...unreadable,
  applies: ({ operation }, route) => operation.returns.collection && asksForChanges(route),
};
