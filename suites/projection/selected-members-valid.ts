import { andThen } from "../../engine/builders/and-then.ts";
import { onProjections } from "../../engine/builders/projection.ts";
import { breachOf } from "../../judging/answers/breach.ts";
import { findingsOf } from "../../judging/answers/findings.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers, knownMembers } from "../../judging/values/documented-members.ts";
import { structuredBehind } from "../../specs/edm-type.ts";

const drawn = onProjections(
  ifSelectLeavesOut(
    judgeItems((items, answer, contract) => {
      const { select } = answer.ask.options;
      if (select === undefined) return unjudged("the request has no $select");
      const present = items.flatMap(({ value }) =>
        select.filter((name) => Object.hasOwn(value, name.split("/")[0] ?? name)),
      );
      if (present.length === 0) return unjudged("no item has a selected member");
      // A selected entity that lacks members of its own is judged as well: selecting it asked for all of it.
      const breach = breachOf(findingsOf(answer, contract), items.length);
      return breach === undefined ? kept(present.length) : broken(breach);
    }),
  ),
);

// Complex values that come only when selected are selected once, as far as a page says what else can be done with them.
export const suite = andThen(drawn, async (probe) => {
  const { contract, bindings } = probe;
  const [ids] = bindings;
  const special = knownMembers(contract).flatMap(([name, { type, optional, filter }]) =>
    optional && filter !== undefined && structuredBehind(contract.types, type)?.kind === "complex" ? [name] : [],
  );
  if (ids === undefined || special.length === 0 || !contract.operation.queryOptions.includes("$select")) return [];
  return [await probe.share(probe.request(ids, { select: [...keyMembers(contract), ...special] }))];
});
