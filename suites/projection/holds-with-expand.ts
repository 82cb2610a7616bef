import { onProperty } from "../driving/property.ts";
import { projectionPlan } from "../driving/projection.ts";
import { expandable } from "../generators/members.ts";
import { combinedDeck } from "../generators/projections.ts";
import { judgeProjected } from "../judging/projected.ts";

const plan = projectionPlan();

export const suite = onProperty({
  ...plan,
  // Without a documented $expand there is nothing to stand beside $select.
  deck: (probe) => (expandable(probe.contract, "must").length === 0 ? [] : combinedDeck(probe)),
  ask: (probe, ids, select) => {
    const expand = expandable(probe.contract, "must").map((name) => ({ name }));
    return probe.request(ids, { select, expand });
  },
  judge: judgeProjected,
});
