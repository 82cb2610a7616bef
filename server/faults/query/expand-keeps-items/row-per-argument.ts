import { expands } from "../../../behaviour/expands.ts";
import { taskArguments } from "../../../behaviour/task-arguments.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand=task gives an item once for each argument of its task",
  who: "A mock that forgets to put the rows of a join together again",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => {
      const ordered = honest.orderItems(items, ex);
      if (!expands(ex, "task")) return ordered;
      return ordered.flatMap((item) => Array.from({ length: Math.max(1, taskArguments(item)) }, () => item));
    },
  }),
};
