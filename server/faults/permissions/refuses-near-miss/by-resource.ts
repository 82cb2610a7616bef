import { withPermissionMatch } from "../../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Any permission whose name starts with the resource is enough",
  who: "A mock author who took the first part of the name for the permission",
  apply: (honest) =>
    withPermissionMatch(
      honest,
      (held, documented) =>
        held === documented || (held.split(".")[0] === documented.split(".")[0] && !held.includes("-")),
    ),
};
