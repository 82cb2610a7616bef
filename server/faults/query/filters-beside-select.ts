import { withComparison } from "../../behaviour/comparisons.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/filters-beside-select": {
    title: "Next to $select a filter sees only what was selected",
    who: "A mock that filters what it has projected",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const { select } = ex.options;
        if (ex.operation === undefined || select === undefined || select.includes("*"))
          return honest.filterItems(items, ex);
        const stages: Behaviour = {
          ...ex.stages,
          readMember: (node, subject, inner) =>
            select.includes(node.member.path[0] ?? "") ? honest.readMember(node, subject, inner) : null,
        };
        return honest.filterItems(items, { ...ex, stages });
      },
    }),
  },
  "query/filters-beside-select/unselected-true": {
    title: "Next to $select conditions on unselected members are always true",
    who: "A gateway that drops from the query whatever mentions a column that it does not fetch",
    apply: (honest) =>
      withComparison(honest, ({ member }, { options: { select } }) =>
        select === undefined || select.includes("*") || select.some((name) => name === member.split("/")[0])
          ? undefined
          : true,
      ),
  },
};
