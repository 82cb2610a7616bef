import { withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

const members = ["fragile", "insured"];

export const faults: FaultDefinitions = {
  "query/compares-booleans": {
    title: "eq on a Boolean is always true",
    who: "A mock that looks at texts alone",
    apply: (honest) => withOperator(honest, members, "eq", "true"),
  },
  "query/compares-booleans/ne-as-eq": {
    title: "ne on a Boolean is read as eq",
    who: "A mock with one function for both operators",
    apply: (honest) => withOperator(honest, members, "ne", "eq"),
  },
  "query/compares-booleans/false-as-true": {
    title: "false in a filter on a Boolean is read as true",
    who: "A mock that takes every text for true",
    apply: (honest) =>
      withValueComparison(honest, members, ({ operator, left }, ex) => honest.compare(operator, left, true, ex)),
  },
};
