import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists the selected members in alphabetical order",
  who: "A gateway that sorts options to use them as a cache key",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => {
      const { select } = ex.options;
      return honest.contextList(
        target,
        select === undefined ? ex : { ...ex, options: { ...ex.options, select: [...select].sort() } },
      );
    },
  }),
};
