import { throughRun } from "../../../behaviour/through-run.ts";
import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Through a run items come whole whatever was selected",
  who: "A mock whose second route was added later",
  apply: (honest) =>
    withSelection(honest, (select, { target }) => (target !== undefined && throughRun(target) ? undefined : select)),
};
