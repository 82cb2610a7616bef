import { throughRun } from "../../behaviour/through-run.ts";
import { withFoundItems } from "../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run the last item is missing",
  who: "A mock that keeps the results of a run in a list of its own",
  apply: (honest) => withFoundItems(honest, (items, target) => (throughRun(target) ? items.slice(0, -1) : items)),
};
