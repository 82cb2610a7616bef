import { withExpanded } from "../../../behaviour/with-expanded.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An expanded subject is null",
  who: "A gateway whose second request for the user was refused",
  apply: (honest) => withExpanded(honest, "subject", () => null),
};
