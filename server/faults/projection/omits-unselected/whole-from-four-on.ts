import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A $select of four names or more gives whole items",
  who: "A gateway that thinks a long projection not worth its while",
  apply: (honest) => withSelection(honest, (select) => (select.length < 4 ? select : undefined)),
};
