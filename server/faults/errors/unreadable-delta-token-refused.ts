import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unreadable-delta-token-refused": {
    title: "A $deltatoken that cannot be read begins a new round",
    who: "A mock that looks for the token among those it has given out, and goes on without one",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) =>
        honest.readOptions(
          pairs.filter(({ name, value }) => name !== "$deltatoken" || value === honest.deltaToken(ex)),
          target,
          ex,
        ),
    }),
  },
};
