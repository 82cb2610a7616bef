import { onRefusals } from "../../engine/builders/refusals.ts";
import { judgeError } from "../../judging/answers/error-body.ts";
import { broken, kept } from "../../judging/judgement.ts";

export const suite = onRefusals(
  judgeError((_error, _body, findings) => {
    const wrong = findings.find(({ pointer }) => pointer === "/error/code" || pointer === "/error/message");
    return wrong === undefined
      ? kept(2)
      : broken({ expected: "a string", observed: wrong.observed, pointers: [wrong.pointer] });
  }),
);
