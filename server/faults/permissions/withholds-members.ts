import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/withholds-members": {
    title: "Whoever may read is shown every member",
    who: "A mock that asks whether somebody may read, and not what",
    apply: (honest) => ({ ...honest, withheld: () => [] }),
  },
  "permissions/withholds-members/first-alone": {
    title: "Of what a permission withholds only the first member is left out",
    who: "A service that has found one of them by reading",
    apply: (honest) => ({ ...honest, withheld: (ex) => honest.withheld(ex).slice(0, 1) }),
  },
};
