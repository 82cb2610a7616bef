import { withoutFlaw } from "../../behaviour/without-flaw.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Expired tokens are let in",
  who: "A mock that was tested with fresh tokens only",
  apply: (honest) => withoutFlaw(honest, "expired"),
};
