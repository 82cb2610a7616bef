import { withPermissionMatch } from "../../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Only what follows the first dot of a permission is compared",
  who: "A mock that cuts the resource off, since it serves one only",
  apply: (honest) =>
    withPermissionMatch(
      honest,
      (held, documented) => held.slice(held.indexOf(".")) === documented.slice(documented.indexOf(".")),
    ),
};
