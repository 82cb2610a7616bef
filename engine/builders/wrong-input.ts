import type { Options } from "../../judging/answers/ask.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { type About, judgeUnvouched } from "../../judging/answers/unvouched.ts";
import type { Contract } from "../../specs/contract.ts";
import { asksOneOf } from "./controlled.ts";
import { onControlled } from "./controlled.ts";
import type { Suite } from "./suite.ts";

/** `also` are statuses that do as well as a 4xx, `about` tells which recorded requests are as wrong as those sent. */
export interface Leniency {
  readonly also?: readonly number[];
  readonly about?: About;
}

/** A suite that sends options which no service can understand: each is refused with a 4xx. A quick run sends one. */
export function onWrongInput(
  wrong: (contract: Contract) => readonly Options[],
  { also = [], about = asksOneOf(wrong) }: Leniency = {},
): Suite {
  const expected = ["a 4xx", ...also].join(" or ");
  const judge = judgeStatus((status) => isRefusal(status) || also.includes(status), expected);
  const suite = onControlled(judge, (probe, ids) => {
    const all = wrong(probe.contract);
    return (probe.draws.quick ? all.slice(0, 1) : all).map((options) => probe.request(ids, options));
  });
  return {
    ...suite,
    judge: judgeUnvouched(judge, about, also),
    applies: (contract) => wrong(contract).length > 0,
  };
}
