import { driveRefused, onlyRefused } from "../../engine/builders/matrix-refusals.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { bodyOf } from "../../judging/answers/answer.ts";
import { broken, type Judgement, kept } from "../../judging/judgement.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const judge = onlyRefused(({ exchange }) => {
  const body = bodyOf(exchange);
  if (body.kind === "empty") return wrong("an empty body");
  if (body.kind === "malformed") return wrong(body.reason);
  const error = isObject(body.value) ? body.value["error"] : undefined;
  if (!isObject(error)) return wrong(observedText(error), "/error");
  const member = ["code", "message"].find((name) => typeof error[name] !== "string");
  return member === undefined ? kept(1) : wrong(observedText(error[member]), `/error/${member}`);
});

export const suite: Suite = { judge, drive: (probe) => driveRefused(probe, () => judge) };

function wrong(observed: string, pointer?: string): Judgement {
  const expected = "an object error with the strings code and message";
  return broken({ expected, observed, pointers: pointer === undefined ? [] : [pointer] });
}
