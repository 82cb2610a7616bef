import { withInstantOrder } from "../../../behaviour/with-instant-order.ts";
import type { FaultDefinition } from "../../../fault.ts";

const millisecond = 1_000_000_000n;

export const fault: FaultDefinition = {
  title: "Timestamps in filters are compared to the millisecond",
  who: "A JavaScript mock that compares Date objects",
  apply: (honest) =>
    withInstantOrder(honest, (left, right) => Number(left.picoseconds / millisecond - right.picoseconds / millisecond)),
};
