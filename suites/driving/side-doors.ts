import type { Probe } from "../engine/probe.ts";
import type { Outcome } from "../engine/suite.ts";
import { keyMembers } from "../generators/members.ts";
import { type Judge, outcomeText, statusOf } from "../judging/answer.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";
import type { Asker } from "./ask.ts";
import { driveControlled } from "./controlled.ts";
import { laterPage } from "./later-page.ts";
import { keysInParentheses, otherCasings } from "./spellings.ts";

/**
 * Asks for the listing as somebody who is to be refused, in ways that a rule for its plain address may overlook: with an
 * option, in other spellings of the path, on a later page. Only being let in is a breach: a service need not know them all.
 */
export function trySideDoors(probe: Probe, asker: Asker, expected: string): Promise<Outcome> {
  return driveControlled(probe, async (ids) => {
    const page = await laterPage(probe);
    const asks = [
      probe.request(ids, { select: keyMembers(probe.contract) }),
      ...otherCasings(probe, ids).slice(0, 1),
      keysInParentheses(probe, ids),
      ...(page === undefined ? [] : [page]),
    ];
    return { asks: asks.map((ask) => ({ ...ask, asker })), judge: judgeRefused(expected) };
  });
}

function judgeRefused(expected: string): Judge {
  return (answer) => {
    const status = statusOf(answer) ?? 0;
    if (status === 401 || status === 403) return kept(1);
    return status >= 200 && status < 300
      ? broken({ expected, observed: String(status), pointers: [] })
      : unjudged(`the request was ${outcomeText(answer)}`);
  };
}
