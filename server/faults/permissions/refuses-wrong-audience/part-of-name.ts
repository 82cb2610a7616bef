import { withForgivenFlaw } from "../../../behaviour/with-forgiven-flaw.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An audience that contains the name of the service is let in",
  who: "A mock that looks for the host anywhere in aud",
  apply: (honest) => withForgivenFlaw(honest, "audience", ({ aud }) => String(aud).includes("graph.microsoft.com")),
};
