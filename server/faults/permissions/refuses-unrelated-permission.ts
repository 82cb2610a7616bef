import { throughRun } from "../../behaviour/contexts.ts";
import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-unrelated-permission": {
    title: "Any sound token may read",
    who: "A gateway that authenticates and takes that for authorization",
    apply: (honest) => ({
      ...honest,
      holdsPermission: () => true,
    }),
  },
  "permissions/refuses-unrelated-permission/later-pages-open": {
    title: "On later pages any sound token may read",
    who: "A service that decides on permissions where a listing begins",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) =>
        honest.permits(identity, need, ex) || (ex.operation !== undefined && /skiptoken=/i.test(ex.request.query)),
    }),
  },
  "permissions/refuses-unrelated-permission/not-found": {
    title: "A missing permission is answered with 404",
    who: "A gateway that hides what it does not give",
    apply: (honest) => withRefusalStatus(honest, "forbidden", 404),
  },
  "permissions/refuses-unrelated-permission/role-instead": {
    title: "The directory role does in place of the permission",
    who: "A gateway that takes what a user may do for what the app may do",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) =>
        honest.permits(identity, need, ex) || (need.roles.size > 0 && honest.holdsRole(identity, need.roles)),
    }),
  },
  "permissions/refuses-unrelated-permission/options-open": {
    title: "With query options any sound token may read",
    who: "A gateway whose rule on permissions is for the exact address of the list",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) =>
        honest.permits(identity, need, ex) || (ex.operation !== undefined && ex.request.query !== ""),
    }),
  },
  "permissions/refuses-unrelated-permission/through-run-open": {
    title: "Through a run any sound token may read",
    who: "A service whose second route was added later",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) =>
        honest.permits(identity, need, ex) ||
        (ex.operation !== undefined && ex.target !== undefined && throughRun(ex.target)),
    }),
  },
  "permissions/refuses-unrelated-permission/unauthenticated": {
    title: "A missing permission is answered with 401",
    who: "A mock that has no 403",
    apply: (honest) => withRefusalStatus(honest, "forbidden", 401),
  },
};
