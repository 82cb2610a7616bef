import type { Identity } from "../../auth/identity.ts";
import { withOpenDoor } from "../../behaviour/access.ts";
import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/requires-token": {
    title: "A request without a token is answered",
    who: "A mock that checks tokens only where there are any",
    apply: (honest) => ({
      ...honest,
      authenticate: (ex) => {
        const anonymous = ex.request.headers["authorization"] === undefined;
        const permissions = [...ex.world.parentNeed.application];
        return anonymous ? { kind: "application", permissions, roles: [], claims: {} } : honest.authenticate(ex);
      },
    }),
  },
  "permissions/requires-token/bad-request": {
    title: "A request without a token is answered with 400",
    who: "A mock that validates headers like parameters",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) => {
        const finished = honest.finishRefusal(refusal, ex);
        const anonymous = ex.request.headers["authorization"] === undefined;
        return anonymous && finished.status === 401 ? { ...finished, status: 400 } : finished;
      },
    }),
  },
  "permissions/requires-token/forbidden": {
    title: "A request without a token is answered with 403",
    who: "A gateway whose filter knows one status for all refusals",
    apply: (honest) => withRefusalStatus(honest, "unauthenticated", 403),
  },
  "permissions/requires-token/count-open": {
    title: "The number of items needs no token",
    who: "A gateway that has a rule of its own for plain text",
    needs: "countSegment",
    apply: (honest) => withOpenDoor(honest, ({ path }) => path.endsWith("/$count")),
  },
  "permissions/requires-token/later-pages-open": {
    title: "A link to a later page needs no token",
    who: "A service that takes its skip tokens for proof enough",
    apply: (honest) => withOpenDoor(honest, ({ query }) => /skiptoken=/i.test(query)),
  },
  "permissions/requires-token/options-open": {
    title: "A request with query options needs no token",
    who: "A gateway whose rule is for the exact address of the list",
    apply: (honest) => withOpenDoor(honest, ({ query }) => query !== ""),
  },
  "permissions/requires-token/other-casing-open": {
    title: "A path in another letter case needs no token",
    who: "A gateway that compares paths by case in front of a service that does not",
    apply: (honest) =>
      withOpenDoor(honest, ({ path }) => path !== "" && !path.startsWith("/identityGovernance/lifecycleWorkflows/")),
  },
  "permissions/requires-token/parentheses-open": {
    title: "A path with a key in parentheses needs no token",
    who: "A gateway whose rules know keys as segments only",
    apply: (honest) => withOpenDoor(honest, ({ path }) => /\('|\(%27/.test(path)),
  },
  "permissions/requires-token/remembered": {
    title: "Who has sent a sound token once needs none afterwards",
    who: "A mock that keeps the user of the last request in a variable",
    apply: (honest) => {
      let last: Identity | undefined;
      return {
        ...honest,
        authenticate: async (ex) => {
          if (ex.request.headers["authorization"] === undefined && last !== undefined) return last;
          last = await honest.authenticate(ex);
          return last;
        },
      };
    },
  },
  "permissions/requires-token/cookie": {
    title: "Whoever has a cookie needs no token",
    who: "A portal that keeps who has signed in, and takes any cookie for that",
    apply: (honest) => withOpenDoor(honest, ({ headers }) => headers["cookie"] !== undefined),
  },
};
