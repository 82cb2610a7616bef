import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The direction of the first key goes for all keys",
  who: "A mock that reverses the sorted list when it finds desc",
  apply: (honest) =>
    withOrderKeys(honest, (keys) => keys.map((key) => ({ ...key, descending: keys[0]?.descending === true }))),
};
