import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An order by a property in other letter case has no effect",
  who: "A mock that sorts by item[name], which is undefined for all",
  apply: (honest) => withOrderKeys(honest, (keys, parts) => (parts.some((part) => /^[A-Z]{2}/.test(part)) ? [] : keys)),
};
