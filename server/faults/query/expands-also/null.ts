import { withExpanded } from "../../../behaviour/with-expanded.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An expanded task is null",
  who: "A mock whose join finds nothing",
  apply: (honest) => withExpanded(honest, "task", () => null),
};
