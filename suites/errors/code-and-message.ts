import { onRefusals } from "../../engine/builders/refusals.ts";
import { judgeError } from "../../judging/answers/error-body.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import { broken, kept } from "../../judging/judgement.ts";

export const suite = onRefusals(
  judgeError((error, _body, findings) => {
    const wrong = findings.find(({ pointer }) => pointer === "/error/code" || pointer === "/error/message");
    if (wrong !== undefined)
      return broken({ expected: "a string", observed: wrong.observed, pointers: [wrong.pointer] });
    const { code } = error;
    return typeof code === "string" && code.trim() === ""
      ? broken({
          expected: "a code of at least one character",
          observed: observedText(code),
          pointers: ["/error/code"],
        })
      : kept(2);
  }),
);
