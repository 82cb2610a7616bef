import { onControlled } from "../driving/controlled.ts";
import { judgeStatus } from "../judging/status.ts";

export const suite = onControlled(
  judgeStatus(
    (status) => status === 403,
    "403",
    ({ ask }) => ask.asker === "unrelated",
  ),
  (probe, ids) => [probe.request(ids, {}, { asker: "unrelated" })],
);
