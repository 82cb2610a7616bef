import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
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
};
