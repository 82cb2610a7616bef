import { onRefusals } from "../../engine/builders/refusals.ts";
import { judgeError } from "../../judging/answers/error-body.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

// As JavaScript and Java, .NET, Python and Go write the frames of a stack. Prose has not two such lines.
const frames = [
  /^\s*at .*[\w.<>$]+ ?\([^()]*:\d+(?::\d+)?\)$/,
  /^\s*at (?:async )?(?:file:|node:|\/|[a-z]:\\).*:\d+:\d+$/i,
  /^\s*at [\w.$`<>[\]]+\(.*\)(?: in .+:line \d+)?$/,
  /^\s*File ".+", line \d+(?:, in .+)?$/,
  /^\s*\/?\S+\.go:\d+(?: \+0x[\da-f]+)?$/,
];

export const suite = onRefusals(
  judgeError(({ message }) => {
    if (typeof message !== "string") return unjudged("the error has no message");
    const shown = message.split(/\r?\n/).filter((line) => frames.some((frame) => frame.test(line)));
    const [first = ""] = shown;
    // Of Python's traces the heading counts as well as another frame.
    return shown.length >= 2 || (shown.length === 1 && message.includes("Traceback (most recent call last)"))
      ? broken({
          expected: "a message without frames of a stack",
          observed: observedText(first.trim()),
          pointers: ["/error/message"],
        })
      : kept(1);
  }),
);
