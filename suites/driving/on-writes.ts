import type { Suite } from "../engine/suite.ts";
import type { Judge } from "../judging/answer.ts";
import { unjudged } from "../judging/judgement.ts";
import { driveControlled } from "./controlled.ts";
import { writes } from "./writes.ts";

/** A suite of requests that would write. They go to a target on this machine, or where the user allows it. */
export function onWrites(judge: Judge): Suite {
  return {
    judge,
    async drive(probe) {
      if (!probe.allowWrites) {
        const judgement = unjudged("nothing but GET is sent to a target elsewhere", "--allow-writes");
        return { judgement, evidence: [] };
      }
      return driveControlled(probe, (ids) => ({ asks: writes(probe, ids), judge }));
    },
  };
}
