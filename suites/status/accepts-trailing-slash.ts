import { onControlled } from "../driving/controlled.ts";
import { trailingSlash } from "../driving/spellings.ts";
import { judgeAccepted } from "../judging/accepted.ts";

export const suite = onControlled(judgeAccepted, (probe, ids) => [trailingSlash(probe, ids)]);
