import { onRefusals } from "../../engine/builders/refusals.ts";
import { judgeEnvelope } from "../../judging/answers/error-body.ts";

export const suite = onRefusals(judgeEnvelope);
