import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Without a direction the order is descending",
  who: "A mock author who is used to seeing the newest first",
  apply: (honest) =>
    withOrderKeys(honest, (keys, parts) =>
      keys.map((key, index) => ({ ...key, descending: key.descending || !/\s/.test(parts[index] ?? "") })),
    ),
};
