import { withQueryOf } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/delta-tells-changes": {
    title: "A deltaLink begins a new round",
    who: "A mock that gives out deltaLinks and passes over their tokens",
    apply: (honest) => withQueryOf(honest, ({ name }) => name !== "$deltatoken"),
  },
  "paging/delta-tells-changes/without-select": {
    title: "A deltaLink tells what there is with all of its members, whatever the round selected",
    who: "A service that keeps the time of a round in its token, and nothing of what was asked for",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) => {
        if (!pairs.some(({ name }) => name === "$deltatoken")) return honest.readOptions(pairs, target, ex);
        const others = pairs.filter(({ name }) => name !== "$deltatoken" && name !== "$select");
        // All but the first.
        return { ...honest.readOptions(others, target, ex), offset: 1 };
      },
    }),
  },
};
