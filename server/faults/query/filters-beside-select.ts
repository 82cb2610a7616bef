import type { Behaviour } from "../../behaviour/behaviour.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
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
};
