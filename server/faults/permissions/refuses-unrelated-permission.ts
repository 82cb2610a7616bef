import { alsoPermitting } from "../../behaviour/access.ts";
import { throughRun } from "../../behaviour/contexts.ts";
import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Target } from "../../routing/target.ts";

function isEmpty(target: Target, ex: Exchange): boolean {
  const found = ex.stages.lookUp(target, ex);
  return found.kind === "collection" && found.items.length === 0;
}

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
    apply: (honest) => alsoPermitting(honest, ({ request }) => /skiptoken=/i.test(request.query)),
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
    apply: (honest) => alsoPermitting(honest, ({ request }) => request.query !== ""),
  },
  "permissions/refuses-unrelated-permission/through-run-open": {
    title: "Through a run any sound token may read",
    who: "A service whose second route was added later",
    apply: (honest) => alsoPermitting(honest, ({ target }) => target !== undefined && throughRun(target)),
  },
  "permissions/refuses-unrelated-permission/unauthenticated": {
    title: "A missing permission is answered with 401",
    who: "A mock that has no 403",
    apply: (honest) => withRefusalStatus(honest, "forbidden", 401),
  },
  "permissions/refuses-unrelated-permission/empty-open": {
    title: "Where nothing is there any sound token may read",
    who: "A mock that decides on permissions for each item that it shows",
    apply: (honest) => alsoPermitting(honest, (ex) => ex.target !== undefined && isEmpty(ex.target, ex)),
  },
  "permissions/refuses-unrelated-permission/behind-open": {
    title: "The number of items, and those of one type, any sound token may read",
    who: "A service whose rule on permissions is for the path of the list alone",
    needs: "casts",
    apply: (honest) =>
      alsoPermitting(honest, ({ operation, request }) => {
        const { countSegment, casts = [] } = operation ?? {};
        const behind = [...(countSegment === true ? ["$count"] : []), ...casts];
        return behind.some((one) => request.path.endsWith(`/${one}`));
      }),
  },
};
