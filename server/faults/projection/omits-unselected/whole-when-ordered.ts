import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$select has no effect next to $orderby",
  who: "A mock that handles the last option that it finds",
  apply: (honest) =>
    withSelection(honest, (select, { options }) => (options.orderby === undefined ? select : undefined)),
};
