import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { judgeSameLinked } from "../../judging/answers/same-linked.ts";
import { type Judgement, together, unjudged } from "../../judging/judgement.ts";
import { expandable, knownMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

export const suite: Suite = {
  applies: (contract) => [...expandable(contract, "must"), ...expandable(contract, "should")].length > 0,
  drive: (probe) =>
    withItems(probe, async (ids, plain) => {
      const { contract } = probe;
      const judgements: Judgement[] = [];
      const certain = expandable(contract, "must");
      const others = probe.some(expandable(contract, "should"), { family: 2, library: 0 });
      const names = [...certain, ...others];
      if (names.length === 0)
        return outcome(
          unjudged(
            "expansions of which nothing is documented are not read whole among so many operations",
            "a run over fewer operations",
          ),
        );
      for (const name of names) {
        const found = await probe.shareWhole(probe.request(ids, { expand: [{ name }] }));
        // Whether the others can be expanded at all is a convention; where they can, they change nothing else either.
        const judgement =
          found.kind === "whole"
            ? judgeUnchanged(found.items, plain, contract)
            : certain.includes(name)
              ? busyOrRefused(found)
              : unjudged(found.reason);
        if (judgement.kind === "broken") return { judgement, evidence: [found.first] };
        judgements.push(judgement);
      }
      return { judgement: together(judgements), evidence: [] };
    }),
};

function judgeUnchanged(found: readonly Item[], plain: readonly Item[], contract: Contract): Judgement {
  const same = judgeSameItems(found, plain, contract);
  if (same.kind === "broken") return same;
  const linked = judgeSameLinked(found, plain, contract);
  if (linked.kind === "broken") return linked;
  // What only comes where it is selected may come with an expansion as well.
  const names = knownMembers(contract).flatMap(([name]) =>
    plain.some(({ value }) => Object.hasOwn(value, name)) ? [name] : [],
  );
  return judgeSameValues(found, plain, names, contract);
}
