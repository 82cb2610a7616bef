import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An $orderby by a member that was not selected has no effect",
  who: "A mock that sorts what it has projected",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => {
      const { select, orderby = [] } = ex.options;
      const hidden = select !== undefined && orderby.some(({ member }) => !select.includes(member.path[0] ?? ""));
      return hidden && ex.operation !== undefined ? items : honest.orderItems(items, ex);
    },
  }),
};
