import { throughRun } from "../../../behaviour/through-run.ts";
import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run items always have the members of the first documented example",
  who: "A mock author who wrote the second route from the examples",
  apply: (honest) =>
    withSelection(honest, (select, { target }) =>
      target !== undefined && throughRun(target) ? ["id", "failureReason", "processingStatus", "subject"] : select,
    ),
};
