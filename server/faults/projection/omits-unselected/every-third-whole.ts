import { everyNth } from "../../../behaviour/every-nth.ts";
import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every third answer to a $select has whole items",
  who: "A service of which one instance out of three does not know $select",
  apply: (honest) => {
    const older = everyNth(3);
    return withSelection(honest, (select, ex) => (older(ex) ? undefined : select));
  },
};
