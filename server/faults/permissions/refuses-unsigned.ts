import { withoutFlaw } from "../../behaviour/without-flaw.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Unsigned tokens are let in",
  who: "A mock that decodes tokens and never looks at their header",
  apply: (honest) => withoutFlaw(honest, "unsigned"),
};
