import { throughRun } from "../../../behaviour/through-run.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run a filter finds nothing",
  who: "A mock whose second route has an index that is never filled",
  apply: (honest) =>
    withFoundItems(honest, (items, target, ex) =>
      throughRun(target) && /filter=/.test(ex.request.query) ? [] : items,
    ),
};
