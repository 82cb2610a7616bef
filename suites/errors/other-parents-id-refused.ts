import { controlFailure } from "../../engine/builders/controlled.ts";
import { judgeAll, nothingFound } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { mayStray, strays } from "../../engine/drawing/strays.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { unjudged } from "../../judging/judgement.ts";

const judge = judgeStatus(isRefusal, "a 4xx");

// That an id belongs below another parent, one answer does not show.
export const suite: Suite = {
  applies: mayStray,
  async drive(probe) {
    const [ids] = probe.bindings;
    if (ids === undefined) return nothingFound(probe);
    const failure = await controlFailure(probe, ids);
    if (failure !== undefined) return { judgement: failure, evidence: [] };
    const asks = strays(probe).map((stray) => probe.request(stray));
    if (asks.length === 0) {
      const reason = "no two parents were found whose entities have GUIDs as ids";
      return { judgement: unjudged(reason, "two parents with entities of their own"), evidence: [] };
    }
    return judgeAll(probe, await Promise.all(asks.map((ask) => probe.share(ask))), judge);
  },
};
