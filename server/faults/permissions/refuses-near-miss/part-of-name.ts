import { withPermissionMatch } from "../../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A documented permission is looked for anywhere in the claim",
  who: "A mock that searches scp as a text",
  apply: (honest) => withPermissionMatch(honest, (held, documented) => held.includes(documented)),
};
