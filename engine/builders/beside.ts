import type { Ask } from "../../judging/answers/ask.ts";
import { judgeProjected } from "../../judging/answers/projected.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import type { Probe } from "../asking/probe.ts";

/** Leaves a breach next to another option to the requirements on `$select` where `$select` alone is wrong in the same way. */
export async function unlessWrongAlone(probe: Probe, ask: Ask, judgement: Judgement): Promise<Judgement> {
  const { select } = ask.options;
  if (judgement.kind !== "broken" || select === undefined) return judgement;
  const alone = await probe.share(probe.request(ask.ids, { select }));
  return judgeProjected(alone, probe.contract).kind === "broken"
    ? unjudged("$select alone is not answered rightly either", "a service on which $select alone works")
    : judgement;
}
