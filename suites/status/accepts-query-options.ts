import { onControlled } from "../driving/controlled.ts";
import { expandable } from "../generators/members.ts";
import { projectionDeck } from "../generators/projections.ts";
import { sampleFilter, sampleOrder } from "../generators/samples.ts";
import type { Options } from "../driving/ask.ts";
import { judgeAccepted } from "../judging/accepted.ts";

export const suite = onControlled(judgeAccepted, (probe, ids) => {
  const { contract } = probe;
  const [select] = projectionDeck(probe);
  const [navigation] = expandable(contract, "must");
  const samples: Readonly<Record<string, Options | undefined>> = {
    $select: select === undefined ? undefined : { select },
    $filter: { filter: sampleFilter(contract) },
    $orderby: { orderby: sampleOrder(contract) },
    $expand: navigation === undefined ? undefined : { expand: [{ name: navigation }] },
  };
  return contract.operation.queryOptions.flatMap((option) => {
    const options = samples[option];
    return options === undefined ? [] : [probe.request(ids, options)];
  });
});
