import { withQueryOf } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unreadable-delta-token-refused": {
    title: "A $deltatoken that cannot be read begins a new round",
    who: "A mock that looks for the token among those it has given out, and goes on without one",
    apply: (honest) =>
      withQueryOf(honest, ({ name, value }, _target, ex) => name !== "$deltatoken" || value === honest.deltaToken(ex)),
  },
};
