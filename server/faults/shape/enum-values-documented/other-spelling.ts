import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A canceled task has the status cancelled",
  who: "An author who spells as in Britain",
  apply: (honest) => withWholeText(honest, "processingStatus", (text) => (text === "canceled" ? "cancelled" : text)),
};
