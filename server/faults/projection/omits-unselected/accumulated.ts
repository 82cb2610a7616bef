import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items have whatever was selected since the server started",
  who: "A mock that adds the names to a set for all requests",
  apply: (honest) => {
    const seen = new Set<string>();
    return withSelection(honest, (select) => {
      for (const name of select) seen.add(name);
      return [...seen];
    });
  },
};
