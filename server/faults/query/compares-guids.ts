import { valueText, withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/compares-guids": {
    title: "eq on a GUID is always true",
    who: "A mock that cannot read a GUID without quotes",
    apply: (honest) => withOperator(honest, ["batch"], "eq", "true"),
  },
  "query/compares-guids/ne-as-eq": {
    title: "ne on a GUID is read as eq",
    who: "A mock with one function for both operators",
    apply: (honest) => withOperator(honest, ["batch"], "ne", "eq"),
  },
  "query/compares-guids/by-all-but-last": {
    title: "The last digit of a GUID in a filter does not count",
    who: "A store whose column for GUIDs is one character too short",
    apply: (honest) =>
      withValueComparison(honest, ["batch"], ({ operator, left, right }, ex) =>
        honest.compare(operator, valueText(left).slice(0, -1), valueText(right).slice(0, -1), ex),
      ),
  },
};
