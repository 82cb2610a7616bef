import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/negative-top-refused": {
    title: "A negative $top is passed over",
    who: "A mock that uses parseInt and slice",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) =>
        honest.readOptions(
          pairs.filter(({ name, value }) => name !== "$top" || !value.startsWith("-")),
          target,
          ex,
        ),
    }),
  },
};
