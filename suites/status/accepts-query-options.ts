import type { Contract } from "../../specs/contract.ts";
import type { Options } from "../driving/ask.ts";
import { onControlled } from "../driving/controlled.ts";
import type { Suite } from "../engine/suite.ts";
import { expandable } from "../generators/members.ts";
import { projectionDeck } from "../generators/projections.ts";
import { sampleFilter, sampleOrder, sampleSelect } from "../generators/samples.ts";
import { judgeAccepted } from "../judging/accepted.ts";

// One of each documented option; `select` is what a projection is drawn to be.
function samples(contract: Contract, select: readonly string[]): readonly Options[] {
  const known: Readonly<Record<string, Options | undefined>> = {
    $select: { select },
    $filter: { filter: sampleFilter(contract) },
    $orderby: { orderby: sampleOrder(contract) },
    $expand: expandable(contract, "must").map((name) => ({ expand: [{ name }] }))[0],
  };
  return contract.operation.queryOptions.flatMap((option) => known[option] ?? []);
}

export const suite: Suite = {
  ...onControlled(judgeAccepted, (probe, ids) =>
    samples(probe.contract, projectionDeck(probe)[0] ?? sampleSelect(probe.contract)).map((options) =>
      probe.request(ids, options),
    ),
  ),
  applies: (contract) => samples(contract, []).length > 0,
};
