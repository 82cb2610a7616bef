import { everyNth } from "../../../behaviour/every-nth.ts";
import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every fourth answer to a $select lacks its last member",
  who: "A service of which one instance out of four is older",
  apply: (honest) => {
    const older = everyNth(4);
    return withSelection(honest, (select, ex) => (older(ex) ? select.slice(0, -1) : select));
  },
};
