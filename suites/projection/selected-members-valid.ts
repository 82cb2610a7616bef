import { andThen } from "../../engine/builders/and-then.ts";
import { projectionPlan, selectTogether } from "../../engine/builders/projection.ts";
import { onProperty } from "../../engine/builders/property.ts";
import { breachOf, memberPath } from "../../judging/answers/breach.ts";
import { findingsOf } from "../../judging/answers/findings.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { anySelectable, judgeSelection } from "../../judging/answers/selection.ts";
import { isNested } from "../../judging/answers/shape.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { inlineNavigation, knownMembers } from "../../judging/values/documented-members.ts";
import type { Finding } from "../../schemas/judge/observed.ts";

// What comes only when selected is judged where it comes, whoever need not have it.
const judge = judgeSelection(
  ifSelectLeavesOut(
    judgeItems((items, answer, contract) => {
      const { select } = answer.ask.options;
      if (select === undefined) return unjudged("the request has no $select");
      const present = items.flatMap(({ value }) =>
        select.filter((name) => Object.hasOwn(value, name.split("/")[0] ?? name)),
      );
      if (present.length === 0) return unjudged("no item has a selected member");
      // A selected entity that lacks members of its own is judged as well: selecting it asked for all of it. A complex value has what
      // there is of it, as a meeting without telephone has no numbers.
      const linked = inlineNavigation(contract);
      const isTold = (finding: Finding): boolean =>
        // How long a text may be is a matter of the values, whatever is selected.
        finding.kind !== "length" &&
        (finding.kind !== "absent" || !isNested(finding) || linked.includes(memberPath(finding).split("/")[0] ?? ""));
      const breach = breachOf(findingsOf(answer, contract).filter(isTold), items.length);
      return breach === undefined ? kept(present.length) : broken(breach);
    }),
  ),
  anySelectable,
);

/** Of members that are refused together, so many are selected one by one. */
const mostAlone = 6;

// What comes only when selected is selected once, as far as a page says what else can be done with it.
export const suite = andThen(onProperty({ ...projectionPlan(), judge }), async (probe) => {
  const { contract, bindings } = probe;
  const [ids] = bindings;
  const special = knownMembers(contract).flatMap(([name, { optional, filter }]) =>
    optional && filter !== undefined ? [name] : [],
  );
  if (ids === undefined || special.length === 0 || !contract.operation.queryOptions.includes("$select")) return [];
  return selectTogether(probe, ids, special, mostAlone);
});
