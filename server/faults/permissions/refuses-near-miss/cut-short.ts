import { withPermissionMatch } from "../../../behaviour/with-permission-match.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The beginning of a documented permission is enough",
  who: "A mock author who compared the wrong way round",
  apply: (honest) => withPermissionMatch(honest, (held, documented) => documented.startsWith(held)),
};
