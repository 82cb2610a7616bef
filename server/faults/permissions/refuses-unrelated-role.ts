import type { FaultDefinitions } from "../../fault.ts";
import { memberEntry } from "../../../specs/claims.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-unrelated-role": {
    title: "Whatever role a user has is enough",
    who: "A mock that asks whether somebody is an administrator of anything",
    apply: (honest) => ({
      ...honest,
      holdsRole: (identity, roles) =>
        honest.holdsRole(identity, roles) || identity.roles.some((role) => role !== memberEntry),
    }),
  },
};
