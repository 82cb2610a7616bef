import { onControlled } from "../driving/controlled.ts";
import { judgeHeader } from "../judging/header.ts";

export const suite = onControlled(
  judgeHeader("WWW-Authenticate", (status) => status === 401),
  (probe, ids) => [probe.request(ids, {}, { asker: "anonymous" })],
);
