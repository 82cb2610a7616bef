import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/delta-tells-changes": {
    title: "A deltaLink begins a new round",
    who: "A mock that gives out deltaLinks and passes over their tokens",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) =>
        honest.readOptions(
          pairs.filter(({ name }) => name !== "$deltatoken"),
          target,
          ex,
        ),
    }),
  },
};
