import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The id is left out where it was selected among others",
  who: "A mapper that treats the key apart from other members and forgets to put it back",
  apply: (honest) =>
    withSelection(honest, (select) => (select.length > 1 ? select.filter((name) => name !== "id") : select)),
};
