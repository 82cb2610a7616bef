import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-without-role": {
    title: "The directory role is not looked at",
    who: "A mock author who read the table of permissions and not the note below it",
    apply: (honest) => ({ ...honest, holdsRole: () => true }),
  },
  "permissions/refuses-without-role/any-entry": {
    title: "Any entry of wids is taken for a role",
    who: "A mock author who did not know that Entra gives every member an entry",
    apply: (honest) => ({
      ...honest,
      holdsRole: (identity, roles) => identity.roles.length > 0 || honest.holdsRole(identity, roles),
    }),
  },
  "permissions/refuses-without-role/any-when-none": {
    title: "A user without roles passes the check of roles",
    who: "A gateway that checks roles only where wids has any",
    apply: (honest) => ({
      ...honest,
      holdsRole: (identity, roles) => identity.roles.length === 0 || honest.holdsRole(identity, roles),
    }),
  },
  "permissions/refuses-without-role/options-open": {
    title: "With query options no directory role is needed",
    who: "A gateway whose rule on roles is for the exact address of the list",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) =>
        honest.permits(
          identity,
          ex.operation !== undefined && ex.request.query !== "" ? { ...need, roles: new Set() } : need,
          ex,
        ),
    }),
  },
};
