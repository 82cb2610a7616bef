import { withComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/leaves-null-out": {
    title: "A null is less than every timestamp",
    who: "A mock in C or SQL where null sorts below everything",
    apply: (honest) =>
      withComparison(honest, ({ operator, left, right }) =>
        left === null && right !== null && (operator === "lt" || operator === "le") ? true : undefined,
      ),
  },
  "query/leaves-null-out/ne-leaves-out": {
    title: "ne with a value leaves items out whose value is null",
    who: "A translator to SQL, where a comparison with NULL is unknown",
    apply: (honest) =>
      withComparison(honest, ({ operator, left, right }) =>
        left === null && right !== null && operator === "ne" ? null : undefined,
      ),
  },
  "query/leaves-null-out/nulls-above": {
    title: "A null is greater than every timestamp",
    who: "A mock that reads a missing end as the end of time",
    apply: (honest) =>
      withComparison(honest, ({ operator, left, right }) =>
        left === null && right !== null && (operator === "gt" || operator === "ge") ? true : undefined,
      ),
  },
};
