import { withForgivenFlaw, withoutFlaw } from "../../behaviour/token-flaws.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-foreign-issuer": {
    title: "The issuer is not compared with the tenant",
    who: "A mock that reads tid alone",
    apply: (honest) => withoutFlaw(honest, "issuer"),
  },
  "permissions/refuses-foreign-issuer/host-only": {
    title: "Any issuer on a known host is let in",
    who: "A gateway for several tenants that compares the beginning of iss",
    apply: (honest) =>
      withForgivenFlaw(honest, "issuer", ({ iss }) =>
        /^https:\/\/(sts\.windows\.net|login\.microsoftonline\.com)\//.test(String(iss)),
      ),
  },
};
