import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "desc has no effect on the second key",
  who: "A parser that reads the direction once",
  apply: (honest) =>
    withOrderKeys(honest, (keys) => keys.map((key, index) => (index === 0 ? key : { ...key, descending: false }))),
};
