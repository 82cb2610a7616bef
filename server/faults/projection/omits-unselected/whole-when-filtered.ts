import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$select has no effect next to $filter",
  who: "A gateway that answers filters from a search index, which gives whole documents",
  apply: (honest) =>
    withSelection(honest, (select, { options }) => (options.filter === undefined ? select : undefined)),
};
