import { withForgivenFlaw } from "../../../behaviour/with-forgiven-flaw.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any audience of Microsoft is let in",
  who: "A gateway whose check was written for several services",
  apply: (honest) =>
    withForgivenFlaw(honest, "audience", ({ aud }) =>
      /^https:\/\/[\w.-]+\.(microsoft|azure)\.(com|us)\/?$/.test(String(aud)),
    ),
};
