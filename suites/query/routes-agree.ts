import type { Probe } from "../../engine/asking/probe.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { compareExpanded, isExpandedElsewhere } from "../../engine/builders/other-ways.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { judgeSameLinked } from "../../judging/answers/same-linked.ts";
import { unjudged } from "../../judging/judgement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";

// Judged on the route that knows all keys of the other: the same keys must lead to the same items there.
export const suite: Suite = {
  applies: (contract, route) => shorterRoute(contract, route) !== undefined || isExpandedElsewhere(contract, route),
  async drive(probe) {
    const expanded =
      probe.draws.quick || !isExpandedElsewhere(probe.contract, probe.route) ? undefined : await compareExpanded(probe);
    const isDecided = expanded?.judgement.kind === "broken" || shorterRoute(probe.contract, probe.route) === undefined;
    return expanded !== undefined && isDecided ? expanded : compareRoutes(probe);
  },
};

function compareRoutes(probe: Probe): Promise<Outcome> {
  return withItems(probe, async (ids, items) => {
    const { contract } = probe;
    const other = shorterRoute(contract, probe.route);
    if (other === undefined) return { judgement: unjudged("there is no other route"), evidence: [] };
    const same: Ids = Object.fromEntries(other.parameters.map((name) => [name, ids[name] ?? ""]));
    const found = await probe.shareWhole({ ...probe.request(same), route: other });
    const evidence = [found.first];
    if (found.kind === "stopped" || statusOf(found.first) !== 200) {
      return {
        judgement: unjudged("the other route does not answer for the same ids", "ids that both routes know"),
        evidence,
      };
    }
    const judgement = judgeSameItems(items, found.items, contract);
    if (judgement.kind === "broken") return { judgement, evidence };
    const names = structuralMembers(contract).map(([name]) => name);
    const values = judgeSameValues(items, found.items, names, contract);
    if (values.kind === "broken") return { judgement: values, evidence };
    const linked = judgeSameLinked(items, found.items, contract);
    return { judgement: linked.kind === "broken" ? linked : values, evidence };
  });
}

function shorterRoute({ operation }: Contract, route: Route): Route | undefined {
  return operation.routes.find(
    (other) =>
      other.id !== route.id &&
      other.parameters.length < route.parameters.length &&
      other.parameters.every((name) => route.parameters.includes(name)) &&
      // What belongs to the same entity is the same; what belongs to one on the way may be a part only.
      other.parameters.at(-1) === route.parameters.at(-1),
  );
}
