import type { Contract } from "../../specs/contract.ts";
import { broken, kept, unjudged } from "../judgement.ts";
import { type Answer, type Judge, outcomeText, statusOf } from "./answer.ts";

const busy: ReadonlySet<number> = new Set([429, 503, 504]);

/** Whether a service asks for patience by a status: that says nothing of the contract. */
export function isBusy(status: number): boolean {
  return busy.has(status);
}

/** A judge that wants one of the statuses. A request without an answer, or to a busy target, is no broken contract. */
export function judgeStatus(
  wanted: (status: number) => boolean,
  expected: string,
  about: (answer: Answer, contract: Contract) => boolean = () => true,
): Judge {
  return (answer, contract) => {
    const status = statusOf(answer);
    if (status === undefined || isBusy(status) || !about(answer, contract))
      return unjudged(`the request was ${outcomeText(answer)}`);
    return wanted(status) ? kept(1) : broken({ expected, observed: String(status), pointers: [] });
  };
}

/** Whether a status refuses the request itself, and does not only put it off. */
export const isRefusal = (status: number): boolean => status >= 400 && status < 500 && !isBusy(status);
