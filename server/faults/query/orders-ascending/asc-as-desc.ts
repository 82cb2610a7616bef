import { withOrderKeys } from "../../../behaviour/with-order-keys.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An explicit asc is taken for desc",
  who: "A parser that asks whether a direction is given, not which",
  apply: (honest) =>
    withOrderKeys(honest, (keys, parts) =>
      keys.map((key, index) => ({ ...key, descending: /\s/.test(parts[index] ?? "") })),
    ),
};
