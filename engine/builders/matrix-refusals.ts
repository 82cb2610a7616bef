import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Asker, Ids } from "../../judging/answers/ask.ts";
import { unjudged } from "../../judging/judgement.ts";
import { refusedTokenKinds } from "../../specs/claims.ts";
import { playedOf } from "../asking/played.ts";
import type { Probe } from "../asking/probe.ts";
import { driveControlled } from "./controlled.ts";
import type { Outcome } from "./suite.ts";

/** A judge of 401 and 403 alone. */
export function onlyRefused(judge: Judge): Judge {
  return (answer, contract) => {
    const status = statusOf(answer);
    return status === 401 || status === 403
      ? judge(answer, contract)
      : unjudged(`the request was ${outcomeText(answer)}`, "a refusal with 401 or 403");
  };
}

/** Asks as everybody who is to be refused, in a quick run as those alone whom others ask as well, and judges the refusals. */
export function driveRefused(probe: Probe, judgeFor: (ids: Ids) => Promise<Judge> | Judge): Promise<Outcome> {
  return driveControlled(probe, async (ids) => {
    const cells = probe.draws.quick ? [] : playedOf(probe, refusedTokenKinds).map(({ asker }) => asker);
    const askers = new Set<Asker>(["anonymous", ...(probe.has("unrelated") ? (["unrelated"] as const) : []), ...cells]);
    const asks = [...askers].map((asker) => probe.request(ids, {}, { asker }));
    return { asks, judge: onlyRefused(await judgeFor(ids)) };
  });
}
