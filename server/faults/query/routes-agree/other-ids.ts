import { throughRun } from "../../../behaviour/through-run.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import { generatedId } from "../../../data/generated-id.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run items have other ids",
  who: "A mock that makes the results of a run up when it is asked",
  apply: (honest) =>
    withFoundItems(honest, (items, target) =>
      throughRun(target)
        ? items.map((item, index) => ({ ...item, values: { ...item.values, id: generatedId(90, index) } }))
        : items,
    ),
};
