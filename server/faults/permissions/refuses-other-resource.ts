import { withPermissionMatch } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-other-resource": {
    title: "Any permission to read and write everything is enough",
    who: "A gateway that knows permissions by what they do, not by what they are for",
    apply: (honest) =>
      withPermissionMatch(honest, (held, documented) => held === documented || held.endsWith(".ReadWrite.All")),
  },
  "permissions/refuses-other-resource/after-first-dot": {
    title: "Only what follows the first dot of a permission is compared",
    who: "A mock that cuts the resource off, since it serves one only",
    apply: (honest) =>
      withPermissionMatch(
        honest,
        (held, documented) => held.slice(held.indexOf(".")) === documented.slice(documented.indexOf(".")),
      ),
  },
  "permissions/refuses-other-resource/none-at-all": {
    title: "A token without any permission may read everything",
    who: "A mock that asks whether a permission is wrong, and not whether there is one",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) => identity.permissions.length === 0 || honest.permits(identity, need, ex),
    }),
  },
  "permissions/refuses-other-resource/directory": {
    title: "Whoever may read the directory may read everything",
    who: "A mock author who takes the directory for all that a tenant has",
    apply: (honest) =>
      withPermissionMatch(honest, (held, documented) => held === documented || held === "Directory.Read.All"),
  },
};
