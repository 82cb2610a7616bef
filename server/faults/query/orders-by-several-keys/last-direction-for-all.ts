import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The direction of the last key goes for all keys",
  who: "A parser that looks for a direction at the end of $orderby",
  apply: (honest) =>
    withOrderKeys(honest, (keys) => keys.map((key) => ({ ...key, descending: keys.at(-1)?.descending === true }))),
};
