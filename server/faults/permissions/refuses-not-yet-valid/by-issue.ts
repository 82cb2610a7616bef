import { withForgivenFlaw } from "../../../behaviour/with-forgiven-flaw.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Tokens that are not valid yet are let in when they have been issued",
  who: "A mock that takes iat for the beginning",
  apply: (honest) => withForgivenFlaw(honest, "not-yet-valid", ({ iat }, now) => Number(iat) <= now),
};
