import { withAccess, withPermissions } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admits-among-others": {
    title: "Of several delegated permissions only the first is read",
    who: "A mock that splits scp and takes the first part",
    apply: (honest) => withPermissions(honest, "delegated", ({ permissions }) => permissions.slice(0, 1)),
  },
  "permissions/admits-among-others/all-needed": {
    title: "All permissions of an application must be documented ones",
    who: "A gateway that asks for every permission to be on its list",
    apply: (honest) =>
      withAccess(
        honest,
        ({ identity, need, permitted }) =>
          permitted &&
          (identity.kind !== "application" || identity.permissions.every((name) => need.application.has(name))),
      ),
  },
  "permissions/admits-among-others/first-directory-role": {
    title: "Of several directory roles only the first is read",
    who: "A mock that reads wids[0]",
    apply: (honest) => ({
      ...honest,
      holdsRole: (identity, roles) => honest.holdsRole({ ...identity, roles: identity.roles.slice(0, 1) }, roles),
    }),
  },
  "permissions/admits-among-others/first-role": {
    title: "Of several application permissions only the first is read",
    who: "A mock that reads roles[0]",
    apply: (honest) => withPermissions(honest, "application", ({ permissions }) => permissions.slice(0, 1)),
  },
  "permissions/admits-among-others/last-only": {
    title: "Of several delegated permissions only the last is read",
    who: "A gateway that keeps permissions in a map by their claim",
    apply: (honest) => withPermissions(honest, "delegated", ({ permissions }) => permissions.slice(-1)),
  },
  "permissions/admits-among-others/two-at-most": {
    title: "Of several permissions only the first two are read",
    who: "A gateway with a table of two columns for them",
    apply: (honest) =>
      withPermissions(
        withPermissions(honest, "delegated", ({ permissions }) => permissions.slice(0, 2)),
        "application",
        ({ permissions }) => permissions.slice(0, 2),
      ),
  },
  "permissions/admits-among-others/whole-string": {
    title: "scp is compared as a whole",
    who: "A mock author whose tokens had one permission only",
    apply: (honest) => withPermissions(honest, "delegated", ({ permissions }) => [permissions.join(" ")]),
  },
};
