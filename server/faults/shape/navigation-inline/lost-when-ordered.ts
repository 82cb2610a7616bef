import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $orderby items have no subject",
  who: "A mock that sorts in its database, where the joins are written by hand",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) => (ex.options.orderby === undefined ? item : without(item, "subject"))),
};
