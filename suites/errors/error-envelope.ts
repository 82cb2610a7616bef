import { onRefusals } from "../../engine/builders/refusals.ts";
import { type Judge } from "../../judging/answers/answer.ts";
import { bodyOf } from "../../judging/answers/answer.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const judge: Judge = (answer) => {
  const body = bodyOf(answer.exchange);
  const expected = "a JSON object with an object error";
  if (body.kind === "empty") return broken({ expected, observed: "an empty body", pointers: [] });
  if (body.kind === "malformed") return broken({ expected, observed: "no JSON", pointers: [] });
  if (isObject(body.value) && isObject(body.value["error"])) return kept(1);
  return broken({ expected, observed: observedText(body.value), pointers: ["/error"] });
};

export const suite = onRefusals(judge);
