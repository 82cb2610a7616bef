import { onControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeHeader } from "../../judging/answers/header.ts";

const judge = judgeHeader("WWW-Authenticate", (status) => status === 401);
const { drive } = onControlled(judge, (probe, ids) => [probe.request(ids, {}, { asker: "anonymous" })]);

export const suite: Suite = { judge, drive };
