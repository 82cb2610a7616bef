import { withoutFlaw } from "../../behaviour/without-flaw.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The audience is not looked at",
  who: "A gateway that verifies the signature and is content",
  apply: (honest) => withoutFlaw(honest, "audience"),
};
