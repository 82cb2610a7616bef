import { broken, type Judgement, unjudged } from "../judgement.ts";
import { type Judge, outcomeText, statusOf } from "./answer.ts";
import { isBusy } from "./status.ts";
import type { Whole } from "./whole.ts";

/** What to make of a collection that could not be read to its end: a refusal is a breach, anything else is left to paging. */
export function busyOrRefused({ stop, reason, last }: Whole & { readonly kind: "stopped" }): Judgement {
  const status = statusOf(last);
  if (stop !== "refused" || status === undefined || isBusy(status)) return unjudged(reason);
  return broken({ expected: "200", observed: String(status), pointers: [] });
}

/** A judge of a request that must succeed: another status than 200 is a breach, unless the target is only busy. */
export function judgeAnswered(judge: Judge): Judge {
  return (answer, contract) => {
    const status = statusOf(answer);
    if (status === 200) return judge(answer, contract);
    if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(answer)}`);
    return broken({ expected: "200", observed: String(status), pointers: [] });
  };
}
