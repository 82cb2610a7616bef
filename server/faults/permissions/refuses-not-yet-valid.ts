import { withoutFlaw } from "../../behaviour/without-flaw.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Tokens that are not valid yet are let in",
  who: "A mock that looks at exp alone",
  apply: (honest) => withoutFlaw(honest, "not-yet-valid"),
};
