import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only DESC in capitals is understood as a direction",
  who: "A mock that compares the direction with the keyword of its database",
  apply: (honest) =>
    withOrderKeys(honest, (keys, parts) =>
      keys.map((key, index) => ({ ...key, descending: /\sDESC$/.test(parts[index] ?? "") })),
    ),
};
