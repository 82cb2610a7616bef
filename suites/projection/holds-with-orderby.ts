import { onProperty } from "../driving/property.ts";
import { projectionPlan } from "../driving/projection.ts";
import { sampleOrder } from "../generators/samples.ts";
import { combinedDeck } from "../generators/projections.ts";
import { judgeProjected } from "../judging/projected.ts";

export const suite = onProperty({
  ...projectionPlan(),
  deck: combinedDeck,
  ask: (probe, ids, select) => probe.request(ids, { select, orderby: sampleOrder(probe.contract) }),
  judge: judgeProjected,
});
