import { withoutFlaw } from "../../behaviour/token-flaws.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-unsigned": {
    title: "Unsigned tokens are let in",
    who: "A mock that decodes tokens and never looks at their header",
    apply: (honest) => withoutFlaw(honest, "unsigned"),
  },
};
