import { withoutOrderBy } from "../../../behaviour/without-order-by.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "startedDateTime has no influence on the order",
  who: "A mock with a list of sortable columns that lacks one",
  apply: (honest) => withoutOrderBy(honest, "startedDateTime"),
};
