import { withForbiddenStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-without-role-as-forbidden": {
    title: "A missing directory role is answered with 401",
    who: "A gateway that treats claims of the user as part of signing in",
    apply: (honest) =>
      withForbiddenStatus(honest, ({ kind, roles }) => kind === "delegated" && roles.length === 0, 401),
  },
  "permissions/refuses-without-role-as-forbidden/not-found": {
    title: "A missing directory role is answered with 404",
    who: "A mock that filters what a user may see",
    apply: (honest) =>
      withForbiddenStatus(honest, ({ kind, roles }) => kind === "delegated" && roles.length === 0, 404),
  },
};
