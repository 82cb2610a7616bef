import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$select has no effect next to $expand",
  who: "A mock that loads whole entities where it has to join",
  apply: (honest) =>
    withSelection(honest, (select, { options }) => (options.expand === undefined ? select : undefined)),
};
