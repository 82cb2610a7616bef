import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A 401 has no WWW-Authenticate",
  who: "A mock author who copied bodies, not headers",
  apply: (honest) => ({
    ...honest,
    errorHeaders: (refusal, ex) => without(honest.errorHeaders(refusal, ex), "WWW-Authenticate"),
  }),
};
