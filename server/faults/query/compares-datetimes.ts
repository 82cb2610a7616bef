import { withInstantOrder } from "../../behaviour/with-instant-order.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Timestamps in filters are compared as text",
  who: "A mock that keeps timestamps as strings and trusts ISO 8601 to sort",
  apply: (honest) =>
    withInstantOrder(honest, (left, right) => (left.text === right.text ? 0 : left.text < right.text ? -1 : 1)),
};
