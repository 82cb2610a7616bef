import { withOrderKeys } from "../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "desc is taken for asc",
  who: "A mock that cuts the direction off",
  apply: (honest) => withOrderKeys(honest, (keys) => keys.map((key) => ({ ...key, descending: false }))),
};
