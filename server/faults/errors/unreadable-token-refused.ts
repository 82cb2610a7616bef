import { withQueryOf, withUnreadable } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unreadable-token-refused": {
    title: "A $deltatoken that cannot be read begins a new round",
    who: "A mock that looks for the token among those it has given out, and goes on without one",
    needs: "delta",
    apply: (honest) =>
      withQueryOf(honest, ({ name, value }, _target, ex) => name !== "$deltatoken" || value === honest.deltaToken(ex)),
  },
  "errors/unreadable-token-refused/skip-token": {
    title: "A $skiptoken that cannot be read leads to the first page",
    who: "A mock that reads a number out of the token, and takes zero for none",
    apply: (honest) => withUnreadable(honest, () => 0),
  },
};
