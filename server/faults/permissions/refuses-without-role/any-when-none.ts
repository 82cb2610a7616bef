import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A user without roles passes the check of roles",
  who: "A gateway that checks roles only where wids has any",
  apply: (honest) => ({
    ...honest,
    holdsRole: (identity, roles) => identity.roles.length === 0 || honest.holdsRole(identity, roles),
  }),
};
