import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of two selected navigation properties the second is left out",
  who: "A mapper that joins one table at most",
  apply: (honest) =>
    withSelection(honest, (select) => {
      const second = select.filter((name) => name === "subject" || name === "task")[1];
      return select.filter((name) => name !== second);
    }),
};
