import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last key of $orderby orders first",
  who: "A mock that sorts once for each key, in the order of the keys",
  apply: (honest) => withOrderKeys(honest, (keys) => keys.toReversed()),
};
