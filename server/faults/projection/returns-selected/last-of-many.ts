import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of more than four selected members the last is left out",
  who: "A gateway that cuts long options, and counts from zero",
  apply: (honest) => withSelection(honest, (select) => (select.length > 4 ? select.slice(0, -1) : select)),
};
