import { withExpanded } from "../../behaviour/with-expanded.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $expand=task there is no task",
  who: "A gateway that replaces inline objects by links and does not follow them",
  apply: (honest) => withExpanded(honest, "task", () => undefined),
};
