import { onControlled } from "../driving/controlled.ts";
import { judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus(
    (status) => status === 401,
    "401",
    ({ ask }) => ask.asker === "anonymous",
  ),
  (probe, ids) => [probe.request(ids, {}, { asker: "anonymous" })],
);
