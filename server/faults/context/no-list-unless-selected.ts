import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists all members although nothing was selected",
  who: "A mock that takes no $select for a $select of everything",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => {
      const { select, expand } = ex.options;
      if (ex.operation === undefined || select !== undefined || expand !== undefined)
        return honest.contextList(target, ex);
      return honest.contextList(target, { ...ex, options: { select: Object.keys(target.type.properties) } });
    },
  }),
};
