import { withFilteredMember } from "../../behaviour/filters.ts";
import { withOperator, withValueComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/compares-navigation": {
    title: "Conditions on subject/id are always true",
    who: "A mock whose filters look at the item's own columns and skip paths",
    apply: (honest) => withValueComparison(honest, ["subject/id"], () => true),
  },
  "query/compares-navigation/ne-as-eq": {
    title: "On subject/id ne is read as eq",
    who: "A mock that follows relations with a lookup, whatever the operator",
    apply: (honest) => withOperator(honest, ["subject/id"], "ne", "eq"),
  },
  "query/compares-navigation/own-id": {
    title: "A filter on subject/id reads the item's own id",
    who: "A mock that takes the last segment of a path for the whole",
    apply: (honest) => withFilteredMember(honest, "subject/id", "id"),
  },
};
