import type { Contract } from "../../specs/contract.ts";
import { unjudged } from "../judgement.ts";
import { type Answer, type Judge, outcomeText, statusOf } from "./answer.ts";

/** Whether an answer is one that a requirement on requests of this kind is about. */
export type About = (answer: Answer, contract: Contract) => boolean;

// Without a permitted request next to it nobody knows whether these were meant for the request, its token, its ids or the
// state of the service.
const ofOtherCauses: ReadonlySet<number> = new Set([401, 403, 404, 407, 408, 409, 410, 413, 414, 429, 431, 499]);

/**
 * A judge for answers without a positive control: where asker and ids are unknown, only a success and a refusal of the
 * request itself count. `also` are statuses that count as well.
 */
export function judgeUnvouched(judge: Judge, about: About, also: readonly number[] = []): Judge {
  return (answer, contract) => {
    if (!about(answer, contract)) return unjudged("the request is of another kind");
    const status = statusOf(answer) ?? 0;
    const telling = (status >= 200 && status < 300) || (status >= 400 && status < 500 && !ofOtherCauses.has(status));
    if (telling || also.includes(status)) return judge(answer, contract);
    return unjudged(`the request was ${outcomeText(answer)}, which may have other causes`);
  };
}
