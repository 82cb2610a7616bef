import { withoutFlaw } from "../../behaviour/without-flaw.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The issuer is not compared with the tenant",
  who: "A mock that reads tid alone",
  apply: (honest) => withoutFlaw(honest, "issuer"),
};
