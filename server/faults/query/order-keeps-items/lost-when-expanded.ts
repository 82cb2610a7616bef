import { taskArguments } from "../../../behaviour/task-arguments.ts";
import { withOrderedItems } from "../../../behaviour/with-ordered-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $expand an order leaves out items whose task has no arguments",
  who: "A mock whose join starts from the side that it was told to expand",
  apply: (honest) =>
    withOrderedItems(honest, (items, _, ex) =>
      ex.options.expand === undefined ? items : items.filter((item) => taskArguments(item) > 0),
    ),
};
