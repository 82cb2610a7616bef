import { withForbiddenStatus } from "../../../behaviour/with-forbidden-status.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A missing directory role is answered with 404",
  who: "A mock that filters what a user may see",
  apply: (honest) => withForbiddenStatus(honest, ({ kind, roles }) => kind === "delegated" && roles.length === 0, 404),
};
