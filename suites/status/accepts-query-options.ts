import { anApplication } from "../../engine/asking/played.ts";
import { onControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { projectionDeck } from "../../engine/drawing/projections.ts";
import { pagingOptions, sampleOptions, sampleSelect } from "../../engine/drawing/samples.ts";
import { judgeAccepted } from "../../judging/answers/accepted.ts";
import type { Options } from "../../judging/answers/ask.ts";
import { expandable, selectable } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

// One of each documented option; `select` is what a projection is drawn to be.
function samples(contract: Contract, select: readonly string[]): readonly Options[] {
  const isSelectable = contract.operation.queryOptions.includes("$select") && selectable(contract).length > 0;
  const selects = isSelectable ? [{ select }] : [];
  const expands = expandable(contract, "must").slice(0, 1);
  return [
    ...selects,
    ...sampleOptions(contract),
    ...expands.map((name) => ({ expand: [{ name }] })),
    ...pagingOptions(contract),
  ];
}

export const suite: Suite = {
  ...onControlled(judgeAccepted, (probe, ids) => {
    const all = samples(probe.contract, projectionDeck(probe)[0] ?? sampleSelect(probe.contract));
    return [
      ...all.map((options) => probe.request(ids, options)),
      ...probe
        .some(all, { family: 1 })
        .flatMap((options) => anApplication(probe).map((asker) => probe.request(ids, options, { asker }))),
    ];
  }),
  applies: (contract) => samples(contract, []).length > 0,
};
