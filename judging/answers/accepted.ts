import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import type { Expected } from "../tokens/profile.ts";
import { type Answer, type Judge, outcomeText, statusOf } from "./answer.ts";
import { itemsOf } from "./items.ts";
import { nextLink } from "./next-link.ts";
import { isBusy, isRefusal, judgeStatus } from "./status.ts";

const judgeOk = judgeStatus((status) => status === 200, "200");

/** A judge of a request that must be accepted. A 200 counts only with what was asked for: any address may give a page, or nothing. */
export const judgeAccepted: Judge = (answer, contract) => {
  const judgement = judgeOk(answer, contract);
  return judgement.kind === "kept" ? (lacking(answer, contract) ?? judgement) : judgement;
};

/** The same judge, for which nothing is shown by who never has an item: `listing` is the plain one. */
export function ifListingHasItems(judge: Judge, listing: Answer): Judge {
  return (answer, contract) => {
    const judgement = judge(answer, contract);
    return judgement.kind === "kept" ? (lacking(listing, contract) ?? judgement) : judgement;
  };
}

/** Why a 200 shows of nothing that it was given; undefined when it has items, or leads to them. */
export function lacking(answer: Answer, contract: Contract): Judgement | undefined {
  const items = itemsOf(answer, contract);
  const { collection } = contract.operation.returns;
  if (items === undefined) {
    const what = collection ? "a collection" : "a JSON object";
    return unjudged(`the request was answered with 200, but not with ${what}`, `an answer that is ${what}`);
  }
  if (items.length > 0 || nextLink(answer) !== undefined) return undefined;
  return unjudged("the answer has no items", "a collection with at least one item");
}

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
