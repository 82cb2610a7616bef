import { broken, kept, unjudged } from "../judgement.ts";
import type { Expected } from "../tokens/profile.ts";
import { lacking } from "./accepted.ts";
import { type Judge, outcomeText, statusOf } from "./answer.ts";
import { isBusy, isRefusal } from "./status.ts";

/** Whether a status is what the contract says, is not, or says nothing of it: a server error or a busy target neither lets in nor refuses. */
export function meets(expected: Expected, status: number): boolean | undefined {
  if (isBusy(status)) return undefined;
  if (expected === "admitted") return status === 200;
  if (expected !== "refused") return status === expected;
  if (isRefusal(status)) return true;
  return status >= 200 && status < 300 ? false : undefined;
}

const texts = { admitted: "200", refused: "a refusal", 401: "401", 403: "403" } as const;

/** A judge of what became of a token or of other credentials. */
export function judgeExpectation(expected: Expected, details: Readonly<Record<string, string>> = {}): Judge {
  return (answer, contract) => {
    const status = statusOf(answer);
    const met = status === undefined ? undefined : meets(expected, status);
    if (met === undefined) return unjudged(`the request was ${outcomeText(answer)}`);
    if (!met) return broken({ expected: texts[expected], observed: String(status), pointers: [], details });
    return (expected === "admitted" ? lacking(answer, contract) : undefined) ?? kept(1);
  };
}
