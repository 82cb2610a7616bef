import { withFoundItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/admitted-see-the-same": {
    title: "A user is shown the first half of what an application is shown",
    who: "A mock that gives each user a share of its data",
    apply: (honest) =>
      withFoundItems(honest, (items, _target, ex) =>
        ex.identity?.kind === "delegated" ? items.slice(0, Math.ceil(items.length / 2)) : items,
      ),
  },
};
