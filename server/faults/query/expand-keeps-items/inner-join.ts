import { expands } from "../../../behaviour/expands.ts";
import { taskArguments } from "../../../behaviour/task-arguments.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand=task leaves out items whose task has no arguments",
  who: "A mock whose inner join finds no row of the arguments",
  apply: (honest) => ({
    ...honest,
    orderItems: (items, ex) => {
      const ordered = honest.orderItems(items, ex);
      return expands(ex, "task") ? ordered.filter((item) => taskArguments(item) > 0) : ordered;
    },
  }),
};
