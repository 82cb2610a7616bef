import { withComparison } from "../../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $select conditions on unselected members are always true",
  who: "A gateway that drops from the query whatever mentions a column that it does not fetch",
  apply: (honest) =>
    withComparison(honest, ({ member }, { options: { select } }) =>
      select === undefined || select.includes("*") || select.some((name) => name === member.split("/")[0])
        ? undefined
        : true,
    ),
};
