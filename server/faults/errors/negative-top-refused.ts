import { withQueryOf } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/negative-top-refused": {
    title: "A negative $top is passed over",
    who: "A mock that uses parseInt and slice",
    apply: (honest) => withQueryOf(honest, ({ name, value }) => name !== "$top" || !value.startsWith("-")),
  },
};
