import { onControlled } from "../driving/controlled.ts";
import { type Judge, outcomeText, statusOf } from "../judging/answer.ts";
import { errorBody } from "../judging/error-body.ts";
import type { Suite } from "../engine/suite.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

const judge: Judge = (answer) => {
  const status = statusOf(answer);
  if (status !== 401 && status !== 403)
    return unjudged(`the request was ${outcomeText(answer)}`, "a refusal with 401 or 403");
  const body = errorBody(answer);
  return body !== undefined && Object.hasOwn(body, "value")
    ? broken({ expected: "no value beside the error", observed: "value", pointers: ["/value"] })
    : kept(1);
};

const { drive } = onControlled(judge, (probe, ids) => [
  probe.request(ids, {}, { asker: "anonymous" }),
  ...(probe.has("unrelated") ? [probe.request(ids, {}, { asker: "unrelated" })] : []),
]);

export const suite: Suite = { judge, drive };
