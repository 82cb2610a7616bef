import { withFlawStatus, withForgivenFlaw, withoutFlaw } from "../../behaviour/token-flaws.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-not-yet-valid": {
    title: "Tokens that are not valid yet are let in",
    who: "A mock that looks at exp alone",
    apply: (honest) => withoutFlaw(honest, "not-yet-valid"),
  },
  "permissions/refuses-not-yet-valid/by-issue": {
    title: "Tokens that are not valid yet are let in when they have been issued",
    who: "A mock that takes iat for the beginning",
    apply: (honest) => withForgivenFlaw(honest, "not-yet-valid", ({ iat }, now) => Number(iat) <= now),
  },
  "permissions/refuses-not-yet-valid/forbidden": {
    title: "A token that is not valid yet is answered with 403",
    who: "A gateway that checks times after permissions",
    apply: (honest) => withFlawStatus(honest, "not-yet-valid", 403),
  },
};
