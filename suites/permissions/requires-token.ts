import { onControlled } from "../driving/controlled.ts";
import type { Suite } from "../engine/suite.ts";
import { judgeStatus } from "../judging/status.ts";

const judge = judgeStatus(
  (status) => status === 401,
  "401",
  ({ ask }) => ask.asker === "anonymous",
);
const { drive } = onControlled(judge, (probe, ids) => [probe.request(ids, {}, { asker: "anonymous" })]);

export const suite: Suite = { judge, drive };
