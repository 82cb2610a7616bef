import { onControlled } from "../driving/controlled.ts";
import type { Suite } from "../engine/suite.ts";
import { judgeHeader } from "../judging/header.ts";

const judge = judgeHeader("WWW-Authenticate", (status) => status === 401);
const { drive } = onControlled(judge, (probe, ids) => [probe.request(ids, {}, { asker: "anonymous" })]);

export const suite: Suite = { judge, drive };
