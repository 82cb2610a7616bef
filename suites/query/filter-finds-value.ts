import type { Probe } from "../../engine/asking/probe.ts";
import { onOccurrences } from "../../engine/builders/filter-values.ts";
import { nothingLeftOut } from "../../engine/builders/filters.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { matchingNothing } from "../../engine/drawing/unknown-ids.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { idList, without } from "../../judging/values/item-ids.ts";

const occurring = onOccurrences(({ member, value, having, lacking }, found, contract) => {
  const missing = without(having, found, contract);
  if (missing.length === 0)
    return without(lacking, found, contract).length > 0 ? kept(having.length) : nothingLeftOut(lacking.length > 0);
  return broken({
    expected: `${having.length} items with ${member} ${value}`,
    observed: `${having.length - missing.length} of them`,
    pointers: ["/value"],
    count: { wrong: missing.length, of: having.length, what: "items" },
    details: { "not found": idList(missing, contract) },
  });
});

export const suite: Suite = {
  ...occurring,
  async drive(probe) {
    const outcome = await occurring.drive(probe);
    const found = outcome.judgement.kind === "unjudged" ? await foundAlone(probe) : undefined;
    return found ?? outcome;
  },
};

// Where no item lacks the value, as in a collection of one, a filter for another value shows that filters are applied at all.
async function foundAlone(probe: Probe): Promise<Outcome | undefined> {
  const [ids] = probe.bindings;
  if (ids === undefined) return undefined;
  const plain = await probe.shareWhole(probe.request(ids));
  const [nothing] = matchingNothing(probe, ids);
  if (plain.kind === "stopped" || plain.items.length !== 1 || nothing === undefined) return undefined;
  const none = await probe.shareWhole(nothing);
  return none.kind === "whole" && none.items.length === 0 ? { judgement: kept(1), evidence: [] } : undefined;
}
