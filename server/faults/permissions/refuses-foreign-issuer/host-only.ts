import { withForgivenFlaw } from "../../../behaviour/with-forgiven-flaw.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any issuer on a known host is let in",
  who: "A gateway for several tenants that compares the beginning of iss",
  apply: (honest) =>
    withForgivenFlaw(honest, "issuer", ({ iss }) =>
      /^https:\/\/(sts\.windows\.net|login\.microsoftonline\.com)\//.test(String(iss)),
    ),
};
