import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { refuses } from "../../judging/answers/error-body.ts";
import { unjudged } from "../../judging/judgement.ts";
import type { Probe } from "../asking/probe.ts";
import { driveControlled } from "./controlled.ts";
import type { Suite } from "./suite.ts";

/** A suite of requests that would write. They go to a target on this machine, or where the user allows it. */
export function onWrites(judge: Judge): Suite {
  return ofWrites(judge, (answer, contract) => {
    const status = statusOf(answer) ?? 0;
    // A write that succeeds or is not allowed says so itself; other refusals may be for its token, ids or body.
    if (status === 405 || (status >= 200 && status < 300)) return judge(answer, contract);
    return unjudged(`the request was ${outcomeText(answer)}, which may have other causes`);
  });
}

/** A suite on how such requests are refused, for whatever cause. */
export function onRefusedWrites(judge: Judge): Suite {
  const ofRefused: Judge = (answer, contract) =>
    refuses(answer) ? judge(answer, contract) : unjudged(`the request was ${outcomeText(answer)}`);
  return ofWrites(ofRefused, ofRefused);
}

function ofWrites(driven: Judge, judge: Judge): Suite {
  return {
    ofWrites: true,
    judge,
    async drive(probe) {
      if (!probe.allowWrites) {
        const judgement = unjudged("nothing but GET is sent to a target elsewhere", "--allow-writes");
        return { judgement, evidence: [] };
      }
      return driveControlled(probe, (ids) => ({ asks: writes(probe, ids), judge: driven }));
    },
  };
}

const methods = ["POST", "PATCH", "PUT", "DELETE"] as const;

/** Requests that would change a collection which only has reads. None where writes are not allowed. */
function writes(probe: Probe, ids: Ids): readonly Ask[] {
  if (!probe.allowWrites) return [];
  const body = { headers: { "content-type": "application/json" }, body: "{}" };
  const wanted = probe.draws.quick ? methods.slice(0, 1) : methods;
  return wanted.map((method) => probe.request(ids, {}, { method, ...(method === "DELETE" ? {} : body) }));
}
