import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Selection } from "../../../query/options.ts";

export const fault: FaultDefinition = {
  title: "A projection is kept for all lists of the same length",
  who: "A mock that keeps compiled projections under a key that was made too short",
  apply: (honest) => {
    const kept = new Map<number, Selection>();
    return withSelection(honest, (select) => {
      const known = kept.get(select.length) ?? select;
      kept.set(select.length, known);
      return known;
    });
  },
};
