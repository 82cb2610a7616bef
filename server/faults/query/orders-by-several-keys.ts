import { withOrderKeys } from "../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only the first key of $orderby counts",
  who: "A mock whose sort takes one column",
  apply: (honest) => withOrderKeys(honest, (keys) => keys.slice(0, 1)),
};
