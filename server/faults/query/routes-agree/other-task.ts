import { throughRun } from "../../../behaviour/through-run.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run each item has the task of the next one",
  who: "A mock that joins tasks to results by their place in a list, and sorts one of the two",
  apply: (honest) =>
    withFoundItems(honest, (items, target) =>
      throughRun(target)
        ? items.map((item, at) => {
            const task = items[(at + 1) % items.length]?.links["task"];
            return task === undefined ? item : { ...item, links: { ...item.links, task } };
          })
        : items,
    ),
};
