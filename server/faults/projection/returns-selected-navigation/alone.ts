import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A navigation property that is selected alone is left out",
  who: "A mock that looks for columns first and takes none for an empty projection",
  apply: (honest) =>
    withSelection(honest, (select) =>
      select.every((name) => name === "subject" || name === "task") ? ["id"] : select,
    ),
};
