import { onRefusals } from "../../engine/builders/refusals.ts";
import { judgeError } from "../../judging/answers/error-body.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const inner = ["innererror", "innerError"] as const;

export const suite = onRefusals(
  judgeError((error, _body, findings) => {
    const present = ["target", "details", ...inner].filter((name) => Object.hasOwn(error, name));
    if (present.length === 0)
      return unjudged("the error has no optional member", "an error with target, details or innererror");
    const wrong = findings.find(({ pointer }) => /^\/error\/(target|details)(\/|$)/.test(pointer));
    if (wrong !== undefined)
      return broken({ expected: wrong.expected, observed: wrong.observed, pointers: [wrong.pointer] });
    const odd = inner.find((name) => Object.hasOwn(error, name) && error[name] !== null && !isObject(error[name]));
    if (odd === undefined) return kept(present.length);
    return broken({ expected: "an object", observed: observedText(error[odd]), pointers: [`/error/${odd}`] });
  }),
);
