import { withComparison } from "../../behaviour/comparisons.ts";
import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Truth } from "../../filter/value.ts";

export const faults: FaultDefinitions = {
  "query/compares-supposed-members": {
    title: "Conditions on members without a documented filter are always true",
    who: "A mock whose evaluator knows a list of columns and passes over the others",
    apply: (honest) => withOthers(honest, true),
  },
  "query/compares-supposed-members/nothing": {
    title: "Conditions on members without a documented filter find nothing",
    who: "A service that looks into an index that has no such column",
    apply: (honest) => withOthers(honest, false),
  },
};

function withOthers(before: Behaviour, decided: Truth): Behaviour {
  return withComparison(before, ({ member }, ex) => (isDocumented(member, ex) ? undefined : decided));
}

// Of paths into other values nobody says anything.
function isDocumented(member: string, { target }: Exchange): boolean {
  const property = target?.type.properties[member];
  return property === undefined || property.filter !== undefined;
}
