import { withForgivenFlaw } from "../../../behaviour/with-forgiven-flaw.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Tokens are let in for a day after they expired",
  who: "A gateway whose allowance for clocks is in the wrong unit",
  apply: (honest) => withForgivenFlaw(honest, "expired", ({ exp }, now) => Number(exp) + 86_400 > now),
};
