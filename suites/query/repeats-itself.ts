import { withItems } from "../driving/filters.ts";
import type { Suite } from "../engine/suite.ts";
import { judgeSameItems } from "../judging/same-items.ts";
import { unjudged } from "../judging/judgement.ts";

const repetitions = 4;

export const suite: Suite = {
  drive: (probe) =>
    withItems(probe, async (ids, plain) => {
      for (let again = 0; again < (probe.draws.quick ? 1 : repetitions); again++) {
        // A header of its own makes it a request of its own where a quick run sends the same only once.
        const found = await probe.whole(probe.request(ids, {}, { headers: { "cache-control": "no-cache" } }));
        if (found.kind === "stopped") return { judgement: unjudged(found.reason), evidence: [] };
        const judgement = judgeSameItems(found.items, plain, probe.contract);
        if (judgement.kind === "broken") return { judgement, evidence: [found.first] };
      }
      return { judgement: judgeSameItems(plain, plain, probe.contract), evidence: [] };
    }),
};
