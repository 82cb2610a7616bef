import { withOpenDoor } from "../../../behaviour/with-open-door.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A path in another letter case needs no token",
  who: "A gateway that compares paths by case in front of a service that does not",
  apply: (honest) =>
    withOpenDoor(honest, ({ path }) => path !== "" && !path.startsWith("/identityGovernance/lifecycleWorkflows/")),
};
