import { withoutOrderBy } from "../../../behaviour/without-order-by.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus has no influence on the order",
  who: "A mock that can order columns, but no enumerations",
  apply: (honest) => withoutOrderBy(honest, "processingStatus"),
};
