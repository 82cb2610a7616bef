import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/refuses-writes-as-not-allowed": {
    title: "A write is answered 400",
    who: "A gateway that knows one status for whatever it does not like",
    apply: (honest) => withRefusalStatus(honest, "method", 400),
  },
  "status/refuses-writes-as-not-allowed/forbidden": {
    title: "A write is answered 403",
    who: "A gateway that takes a method for a permission",
    apply: (honest) => withRefusalStatus(honest, "method", 403),
  },
  "status/refuses-writes-as-not-allowed/not-found": {
    title: "A write is answered 404",
    who: "A router that knows a path only together with its method",
    apply: (honest) => withRefusalStatus(honest, "method", 404),
  },
};
