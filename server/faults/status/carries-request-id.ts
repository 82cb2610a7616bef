import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "There is no request-id",
  who: "A mock author who copied bodies, not headers",
  apply: (honest) => ({
    ...honest,
    commonHeaders: (ex) => without(honest.commonHeaders(ex), "request-id"),
  }),
};
